package org.codonor.quickstart.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What else happened, told as data: on a day, somebody creates a thing under its name, does a verb to a thing that is
 * still in one of the states before it, or writes something that has no name of its own; where a list can be seen by
 * somebody only, it is written unless the list has something. Who wrote there may get a receipt, and what is said by
 * receipt, or about the one thing of that list, is said by the same load: the receipt is in its memory and nowhere else, so a
 * load that was cut off in between leaves it unsaid. Within a day in the order of the list, after money and reports.
 */
final class StorySteps {

    private final Sample sample;
    private final Replay replay;
    private @Nullable String receipt;

    StorySteps(Sample sample, Replay replay) {
        this.sample = sample;
        this.replay = replay;
    }

    void addTo(List<Step> steps) {
        for (JsonNode act : sample.story().path("acts")) {
            steps.add(new Step(Sample.date(act.path("on")), Step.Act.STORY, () -> take(act)));
        }
    }

    private void take(JsonNode act) {
        String person = act.path("by").asText();
        if (act.has("create")) {
            String name = act.path("body").path("ref").asText(act.path("as").asText());
            replay.create(person, act.path("create").asText(), name, act.path("body"));
        } else if (act.has("receipt")) {
            speak(person, act);
        } else if (act.has("when")) {
            String verb = act.path("do").asText();
            replay.verb(person, act.path("to").asText(), verb, states(act.path("when")), body(act));
        } else if (act.has("unless")) {
            JsonNode there = act.path("unless");
            replay.unless(there.path("by").asText(), there.path("in").asText(), person, act.path("body"))
                    .ifPresent(answer -> receipt = answer.path("receipt").asText());
        } else {
            replay.post(person, act.path("write").asText(), act.path("once").asText(), act.path("body"));
        }
    }

    private void speak(String person, JsonNode act) {
        if (receipt == null) {
            return;
        }
        if (act.has("do")) {
            String list = act.path("receipt").asText();
            String thing =
                    list + "/" + replay.items(person, list).path(0).path("ref").asText();
            replay.verb(person, thing, act.path("do").asText(), states(act.path("when")), body(act));
        } else {
            ObjectNode body = act.path("body").deepCopy();
            replay.say(person, act.path("write").asText(), body.put("receipt", receipt));
        }
    }

    private static Set<String> states(JsonNode listed) {
        Set<String> states = new HashSet<>();
        listed.forEach(state -> states.add(state.asText()));
        return states;
    }

    private static @Nullable JsonNode body(JsonNode act) {
        return act.has("body") ? act.path("body") : null;
    }
}
