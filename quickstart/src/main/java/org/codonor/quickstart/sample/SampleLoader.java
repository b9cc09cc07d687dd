package org.codonor.quickstart.sample;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.codonor.quickstart.Ports;
import org.codonor.quickstart.Stack;

/** Replays the sample programme into a running stack; what is there already is left alone. */
public final class SampleLoader {

    private final Stack stack;
    private final Consumer<String> progress;
    private final Sample sample = Sample.read();

    public SampleLoader(Stack stack, Consumer<String> progress) {
        this.stack = stack;
        this.progress = progress;
    }

    public void load() {
        long began = System.nanoTime();
        Api api = new Api(stack::token);
        People people = new People(stack.clients());
        Clocks clocks = new Clocks(api, mover(people), services(stack.ports()), sample.programme());
        Replay replay = new Replay(api, clocks, stack.base(), sample.programme());
        for (Step step : steps(replay, people)) {
            if (replay.on(step.day()) && replay.acts() > 0) {
                progress.accept("%s: %d acts so far".formatted(step.day(), replay.acts()));
            }
            step.deed().run();
        }
        clocks.moveTo(sample.today());
        progress.accept(
                replay.acts() == 0
                        ? "The sample programme %s is there already".formatted(sample.programme())
                        : "The sample programme %s is loaded: %d acts in %.1f seconds, as of %s"
                                .formatted(
                                        sample.programme(),
                                        replay.acts(),
                                        (System.nanoTime() - began) / 1e9,
                                        sample.today()));
    }

    private List<Step> steps(Replay replay, People people) {
        List<Step> steps = new ArrayList<>();
        new FoundingSteps(sample, replay, people).addTo(steps);
        new BudgetSteps(sample, replay, people).addTo(steps);
        new CashSteps(sample, replay, people).addTo(steps);
        new PartnerSteps(sample, replay, people).addTo(steps);
        new ReportSteps(sample, replay, people).addTo(steps);
        return steps.stream().sorted().toList();
    }

    /** Not one of the three services, so that no ask is ever taken for this one's. */
    private static String mover(People people) {
        return people.of("replay", "service");
    }

    private static List<URI> services(Ports ports) {
        return List.of(
                URI.create("http://127.0.0.1:" + ports.contributions()),
                URI.create("http://127.0.0.1:" + ports.partners()),
                URI.create("http://127.0.0.1:" + ports.reporting()));
    }
}
