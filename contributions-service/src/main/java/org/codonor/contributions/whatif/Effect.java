package org.codonor.contributions.whatif;

import java.math.BigDecimal;
import org.codonor.contributions.contribution.Contribution;
import org.codonor.contributions.whatif.NewScenario.Kind;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happens to one contribution.
 *
 * @param no of the effect as it was asked, from 1
 * @param percent of a cut, when it is one
 * @param amount of a cut in the contribution's currency, when it is one
 */
record Effect(
        int no,
        Kind kind,
        Contribution contribution,
        Cover.Window window,
        @Nullable BigDecimal percent,
        @Nullable BigDecimal amount) {

    /**
     * What it does.
     *
     * @param before what was promised
     * @param after what is promised then
     * @param notComing in the contribution's currency
     * @param refund in the programme's currency
     */
    record Outcome(
            Effect effect, Promise before, Promise after, BigDecimal notComing, BigDecimal refund, Cover.Loss loss) {}

    /**
     * What it does to what covers the plan.
     *
     * @param unspent what of it is not spent anywhere (domain 5.4)
     */
    Outcome on(Cover cover, Promise promise, BigDecimal unspent) {
        String ref = contribution.ref();
        return switch (kind) {
            case PAUSE ->
                new Outcome(this, promise, promise, BigDecimal.ZERO, BigDecimal.ZERO, cover.pause(ref, window));
            case CUT -> {
                Promise.Cut cut = promise.less(percent == null ? amount() : promise.percent(percent));
                BigDecimal back = cut.lost()
                        .subtract(promise.valued(promise.outstanding())
                                .subtract(promise.valued(promise.outstanding().subtract(cut.notComing()))));
                yield new Outcome(
                        this, promise, cut.rest(), cut.notComing(), back, cover.less(ref, cut.lost(), window));
            }
            case WITHDRAW -> {
                Promise.Cut cut = promise.less(promise.outstanding());
                BigDecimal back =
                        unspent.subtract(cover.before(ref, window.from())).max(BigDecimal.ZERO);
                yield new Outcome(
                        this,
                        promise,
                        cut.rest().ended(),
                        cut.notComing(),
                        back,
                        cover.less(ref, lost(cover, cut.lost(), back), window));
            }
        };
    }

    /** What does not come, and of what goes back as much as covers something: interest, for one, is on no line. */
    private BigDecimal lost(Cover cover, BigDecimal notComing, BigDecimal back) {
        return notComing.add(back).min(cover.held(contribution.ref(), window)).max(notComing);
    }

    @Override
    public BigDecimal amount() {
        return amount == null ? BigDecimal.ZERO : amount;
    }
}
