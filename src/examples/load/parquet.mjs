// How many rows hyparquet finds, and the first: node parquet.mjs claims.parquet
import { asyncBufferFromFile, parquetReadObjects } from "hyparquet";

const rows = await parquetReadObjects({ file: await asyncBufferFromFile(process.argv[2]) });
console.log(rows.length, "rows");
console.log(rows[0]);
