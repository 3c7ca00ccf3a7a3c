/**
 * The picture of who is connected with whom: its page, and its data as JSON at {@code /network.json}, which a script of the
 * page draws with Cytoscape.js.
 */
package org.dealgraph.serve.network;
