package org.dealgraph.store;

final class InMemoryStoreTest extends StoreContract {
    @Override
    Store newStore() {
        return Store.inMemory(World.IRIS);
    }
}
