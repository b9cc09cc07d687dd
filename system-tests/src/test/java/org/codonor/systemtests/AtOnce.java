package org.codonor.systemtests;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many requests that start together. */
final class AtOnce {

    private AtOnce() {}

    static List<Person.Answer> times(int times, Callable<Person.Answer> request) {
        return all(java.util.Collections.nCopies(times, request));
    }

    static List<Person.Answer> all(List<? extends Callable<Person.Answer>> requests) {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Person.Answer>> sent = new ArrayList<>();
            for (Callable<Person.Answer> request : requests) {
                sent.add(threads.submit(() -> {
                    start.await();
                    return request.call();
                }));
            }
            start.countDown();
            List<Person.Answer> answers = new ArrayList<>();
            for (Future<Person.Answer> answer : sent) {
                answers.add(answer.get());
            }
            return answers;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
