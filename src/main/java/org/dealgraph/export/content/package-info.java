/**
 * What a store holds, as rows with typed columns: claims, facts, deals, entities, articles. Formats that know no triples are
 * written from these, and {@link org.dealgraph.export.content.Selection} says which claims an export is about.
 */
package org.dealgraph.export.content;
