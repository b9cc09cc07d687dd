package org.codonor.contributions.ask;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import org.codonor.common.identity.Caller;
import org.codonor.common.period.Quarter;
import org.codonor.contributions.ledger.Source;
import org.jspecify.annotations.Nullable;

/** A whole ask as it is sent; one shape for each act. Amounts are in the programme's currency. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "act")
@JsonSubTypes({
    @JsonSubTypes.Type(value = AskBody.Commit.class, name = "commit"),
    @JsonSubTypes.Type(value = AskBody.Reserve.class, name = "reserve"),
    @JsonSubTypes.Type(value = AskBody.Release.class, name = "release"),
    @JsonSubTypes.Type(value = AskBody.Pay.class, name = "pay"),
    @JsonSubTypes.Type(value = AskBody.Reverse.class, name = "reverse"),
    @JsonSubTypes.Type(value = AskBody.Refund.class, name = "refund"),
    @JsonSubTypes.Type(value = AskBody.Interest.class, name = "interest"),
    @JsonSubTypes.Type(value = AskBody.Exchange.class, name = "exchange"),
    @JsonSubTypes.Type(value = AskBody.Uncommit.class, name = "uncommit"),
    @JsonSubTypes.Type(value = AskBody.Accept.class, name = "accept"),
    @JsonSubTypes.Type(value = AskBody.Establish.class, name = "establish"),
    @JsonSubTypes.Type(value = AskBody.WriteOff.class, name = "write-off"),
    @JsonSubTypes.Type(value = AskBody.Close.class, name = "close")
})
sealed interface AskBody {
    LocalDate valueDate();

    Caller.Actor actor();

    @Nullable
    Seen seen();

    Source source();

    /** The highest position of this ledger that the sender has seen. */
    record Seen(int epoch, long seq, String hash) {}

    record Commitment(String line, String contribution, String amount) {
        boolean isLess() {
            return amount.startsWith("-");
        }
    }

    record Split(String contribution, String amount) {}

    record Line(
            String line,
            String amount,
            @Nullable Quarter correctionOfQuarter,
            @Nullable String comment) {
        /** The quarter it belongs to: the one it corrects, or the report's. */
        Quarter ofQuarter(Quarter reported) {
            return correctionOfQuarter == null ? reported : correctionOfQuarter;
        }
    }

    /** What a partner owes and settles by getting less (R87). */
    record Offset(String claimRef, String amount) {}

    /** What the money of a request is for: the coming need, or what was spent in advance (R49). */
    record Need(Modality modality, String need, String otherFunds) {
        enum Modality {
            ADVANCE,
            ARREARS
        }
    }

    /** A change of what is established of a line and quarter. */
    record Established(String line, Quarter ofQuarter, String amount) {}

    /** Those about money under one agreement, by contribution. */
    sealed interface OfMoney extends AskBody {
        String agreement();

        List<Split> splits();
    }

    record Commit(
            LocalDate valueDate,
            Caller.Actor actor,
            @Nullable Seen seen,
            Source source,
            String agreement,
            String partner,
            LocalDate startsOn,
            LocalDate endsOn,
            @Nullable String indirectRatePct,
            List<Commitment> commitments)
            implements AskBody {
        CommitTerms terms() {
            return new CommitTerms(valueDate, agreement, partner, startsOn, endsOn, indirectRatePct, commitments);
        }
    }

    record Reserve(
            LocalDate valueDate,
            Caller.Actor actor,
            @Nullable Seen seen,
            Source source,
            String agreement,
            List<Split> splits,
            @Nullable Need need)
            implements OfMoney {}

    record Release(
            LocalDate valueDate,
            Caller.Actor actor,
            @Nullable Seen seen,
            Source source,
            String agreement,
            List<Split> splits)
            implements OfMoney {}

    record Pay(
            LocalDate valueDate,
            Caller.Actor actor,
            @Nullable Seen seen,
            Source source,
            String agreement,
            List<Split> splits,
            @Nullable Offset offset,
            String bankRef)
            implements OfMoney {}

    record Reverse(
            LocalDate valueDate,
            Caller.Actor actor,
            @Nullable Seen seen,
            Source source,
            String agreement,
            List<Split> splits,
            String reason)
            implements OfMoney {}

    /** Splits, or else a claim and the amount of it that is repaid. */
    record Refund(
            LocalDate valueDate,
            Caller.Actor actor,
            @Nullable Seen seen,
            Source source,
            String agreement,
            @Nullable List<Split> splits,
            @Nullable String claimRef,
            @Nullable String amount,
            String reason,
            @Nullable String bankRef)
            implements AskBody {
        boolean isUnspent() {
            return reason.equals("UNSPENT");
        }
    }

    record Interest(
            LocalDate valueDate,
            Caller.Actor actor,
            @Nullable Seen seen,
            Source source,
            String agreement,
            List<Split> splits,
            String reason)
            implements OfMoney {}

    /** A positive amount is a gain, a negative one a loss. */
    record Exchange(
            LocalDate valueDate,
            Caller.Actor actor,
            @Nullable Seen seen,
            Source source,
            String agreement,
            List<Split> splits,
            String reason)
            implements OfMoney {}

    /**
     * An agreement is closed financially.
     *
     * @param waived the small rest that the partner need not pay back (R78)
     */
    record Uncommit(
            LocalDate valueDate,
            Caller.Actor actor,
            @Nullable Seen seen,
            Source source,
            String agreement,
            @Nullable String waived)
            implements AskBody {}

    record Accept(
            LocalDate valueDate,
            Caller.Actor actor,
            @Nullable Seen seen,
            Source source,
            String agreement,
            Quarter quarter,
            List<Line> lines)
            implements AskBody {}

    record Establish(
            LocalDate valueDate,
            Caller.Actor actor,
            @Nullable Seen seen,
            Source source,
            String claimRef,
            String agreement,
            List<Established> lines)
            implements AskBody {}

    record WriteOff(
            LocalDate valueDate,
            Caller.Actor actor,
            @Nullable Seen seen,
            Source source,
            String claimRef,
            String agreement,
            String amount,
            String reason)
            implements AskBody {}

    record Close(
            LocalDate valueDate,
            Caller.Actor actor,
            @Nullable Seen seen,
            Source source,
            Quarter quarter) implements AskBody {}
}
