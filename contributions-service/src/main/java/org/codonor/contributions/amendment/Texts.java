package org.codonor.contributions.amendment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.codonor.contributions.amendment.Amended.OfContribution;
import org.codonor.contributions.arrangement.Amendment;
import org.codonor.contributions.arrangement.Amendment.Said;
import org.codonor.contributions.arrangement.Terms;

/**
 * What amendments say, as it is kept: the last day and the terms where the arrangement reads them, what changes of
 * contributions as text.
 */
@ApplicationScoped
class Texts {
    private static final TypeReference<List<Amended>> LIST = new TypeReference<>() {};

    @Inject
    ObjectMapper mapper;

    Said said(NewAmendment draft) {
        LocalDate endsOn = null;
        Terms terms = null;
        var money = new ArrayList<Amended>();
        for (Amended change : draft.changes()) {
            switch (change) {
                case Amended.EndDate end -> endsOn = end.endsOn();
                case Amended.OtherTerms other -> terms = other.terms();
                case OfContribution other -> money.add(other);
            }
        }
        return new Said(draft.reason(), draft.documentRef(), draft.effectiveFrom(), endsOn, terms, written(money));
    }

    NewAmendment of(Amendment amendment) {
        Said said = amendment.said();
        var changes = new ArrayList<Amended>();
        if (said.endsOn() != null) {
            changes.add(new Amended.EndDate(said.endsOn()));
        }
        if (said.terms() != null) {
            changes.add(new Amended.OtherTerms(said.terms()));
        }
        changes.addAll(read(said.contributions()));
        return new NewAmendment(said.reason(), said.documentRef(), said.effectiveFrom(), List.copyOf(changes));
    }

    private String written(List<Amended> changes) {
        try {
            return mapper.writerFor(LIST).writeValueAsString(changes);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be kept", e);
        }
    }

    private List<Amended> read(String text) {
        try {
            return mapper.readValue(text, LIST);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("kept and not readable", e);
        }
    }
}
