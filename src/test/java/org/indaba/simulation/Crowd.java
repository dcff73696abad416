package org.indaba.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Everybody who acts, by chance or by where they are. */
final class Crowd {
    final List<Person> people = new ArrayList<>();
    private final Map<String, Person> byPlace = new HashMap<>();

    void enters(Person person) {
        people.add(person);
        knows(person);
    }

    /** Somebody who does not act by themselves. */
    void knows(Person person) {
        byPlace.put(person.address.place(), person);
    }

    Person at(String place) {
        return byPlace.get(place);
    }

    /** Most who write are asked, and few ask; who is in the middle of something goes on with it. */
    Person anybody(RandomGenerator chance) {
        Person one = people.get(chance.nextInt(people.size()));
        return one.shadow().isPresent() || one.isBusy() || chance.nextInt(5) == 0 ? one : anybody(chance);
    }
}
