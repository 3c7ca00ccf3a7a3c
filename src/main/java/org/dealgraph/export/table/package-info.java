/** The store as tables: CSV, TSV, XLSX, Parquet. */
package org.dealgraph.export.table;
