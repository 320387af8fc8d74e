package org.kept.chassis;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** There are no sessions without an entity, and every service has one. */
@Entity
@Table(name = "effects")
class Effect {
    @Id
    Long id;

    String name;
}
