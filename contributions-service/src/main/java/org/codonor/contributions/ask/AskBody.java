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
    @JsonSubTypes.Type(value = AskBody.Accept.class, name = "accept")
})
sealed interface AskBody {
    LocalDate valueDate();

    Caller.Actor actor();

    @Nullable
    Seen seen();

    Source source();

    String agreement();

    /** The highest position of this ledger that the sender has seen. */
    record Seen(int epoch, long seq, String hash) {}

    record Commitment(String line, String contribution, String amount) {}

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

    /** Those about the money of one disbursement request or refund. */
    sealed interface OfMoney extends AskBody {
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
            implements AskBody {}

    record Reserve(
            LocalDate valueDate,
            Caller.Actor actor,
            @Nullable Seen seen,
            Source source,
            String agreement,
            List<Split> splits)
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

    record Refund(
            LocalDate valueDate,
            Caller.Actor actor,
            @Nullable Seen seen,
            Source source,
            String agreement,
            List<Split> splits,
            String reason,
            @Nullable String bankRef)
            implements OfMoney {}

    record Accept(
            LocalDate valueDate,
            Caller.Actor actor,
            @Nullable Seen seen,
            Source source,
            String agreement,
            Quarter quarter,
            List<Line> lines)
            implements AskBody {}
}
