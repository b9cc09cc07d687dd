package org.codonor.common.page;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A page of a list: its items, and where the next one begins (absent on the last). */
public record Page<T>(List<T> items, @Nullable String next) implements Paged {
    public <R> Page<R> map(Function<? super T, ? extends R> view) {
        return new Page<>(items.stream().<R>map(view).toList(), next);
    }
}
