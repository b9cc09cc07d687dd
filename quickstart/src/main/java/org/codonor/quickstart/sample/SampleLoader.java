package org.codonor.quickstart.sample;

import java.net.URI;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.codonor.quickstart.Client;
import org.codonor.quickstart.Ports;
import org.codonor.quickstart.Stack;

/** Replays the sample programme through the public API; what is there already is left alone. */
public final class SampleLoader {

    private SampleLoader() {}

    /** Into a running stack. */
    public static void load(Stack stack, Consumer<String> progress) {
        long began = System.nanoTime();
        int acts = replay(stack.base(), services(stack.ports()), stack.clients(), stack::token, progress);
        progress.accept(
                acts == 0
                        ? "The sample programme is there already"
                        : "The sample programme is loaded: %d acts in %.1f seconds"
                                .formatted(acts, (System.nanoTime() - began) / 1e9));
    }

    /** Returns how many changes it made: none when everything was there. */
    static int replay(
            URI gateway,
            List<URI> services,
            List<Client> clients,
            UnaryOperator<String> tokenOf,
            Consumer<String> progress) {
        Sample sample = Sample.read();
        People people = new People(clients);
        Api api = new Api(tokenOf);
        Clocks clocks = new Clocks(api, people.of("replay", "service"), services, sample.programme());
        Replay replay = new Replay(api, clocks, gateway, sample.programme());
        List<Step> steps = steps(sample, replay, people);
        if (replay.isDone(steps.getLast())) {
            // Each step is taken after all before it, so the last one speaks for all.
            clocks.moveTo(sample.today());
            return 0;
        }
        int month = 0;
        for (Step step : steps) {
            replay.on(step.day());
            step.deed().run();
            if (step.day().getMonthValue() != month && replay.acts() > 0) {
                month = step.day().getMonthValue();
                progress.accept("Loading the sample programme: %s".formatted(YearMonth.from(step.day())));
            }
        }
        clocks.moveTo(sample.today());
        return replay.acts();
    }

    private static List<Step> steps(Sample sample, Replay replay, People people) {
        List<Step> steps = new ArrayList<>();
        new FoundingSteps(sample, replay, people).addTo(steps);
        new BudgetSteps(sample, replay, people).addTo(steps);
        new CashSteps(sample, replay, people).addTo(steps);
        new PartnerSteps(sample, replay, people).addTo(steps);
        new ReportSteps(sample, replay, people).addTo(steps);
        new StorySteps(sample, replay).addTo(steps);
        return steps.stream().sorted().toList();
    }

    private static List<URI> services(Ports ports) {
        return List.of(
                URI.create("http://127.0.0.1:" + ports.contributions()),
                URI.create("http://127.0.0.1:" + ports.partners()),
                URI.create("http://127.0.0.1:" + ports.reporting()));
    }
}
