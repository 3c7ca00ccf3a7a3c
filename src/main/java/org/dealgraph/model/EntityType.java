package org.dealgraph.model;

import java.util.Arrays;
import java.util.Optional;

/** The classes of entity, as {@code ontology/dealgraph.ttl} has them. */
public enum EntityType {
    COMPANY("Company", Family.ORGANIZATION),
    PUBLIC_BODY("PublicBody", Family.ORGANIZATION),
    OUTLET("Outlet", Family.ORGANIZATION),
    ORGANIZATION("Organization", Family.ORGANIZATION),
    PERSON("Person", Family.PERSON),
    GROUP("Group", Family.GROUP),
    PRODUCT("Product", Family.PRODUCT),
    AI_MODEL("AIModel", Family.PRODUCT),
    CLOUD_PLATFORM("CloudPlatform", Family.PRODUCT);

    private final String className;
    private final Family family;

    EntityType(String className, Family family) {
        this.className = className;
        this.family = family;
    }

    /** The local name of its class. */
    public String className() {
        return className;
    }

    public Family family() {
        return family;
    }

    /** Whether it can act: sign, buy, sue, say. */
    public boolean isAgent() {
        return family == Family.ORGANIZATION || family == Family.PERSON || family == Family.GROUP;
    }

    /** The type whose class has this local name. */
    public static Optional<EntityType> ofClass(String className) {
        return Arrays.stream(values())
                .filter(type -> type.className.equals(className))
                .findFirst();
    }

    /** Kinds that never share a name's entity. */
    public enum Family {
        ORGANIZATION,
        PERSON,
        GROUP,
        PRODUCT
    }
}
