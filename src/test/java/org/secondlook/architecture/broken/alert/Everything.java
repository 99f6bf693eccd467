package org.secondlook.architecture.broken.alert;

import ai.onnxruntime.OrtEnvironment;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URL;
import java.net.http.HttpClient;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;
import javafx.beans.property.StringProperty;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bytedeco.javacpp.Pointer;

/// Takes from every room's own box and calls what may not be called.
public interface Everything {
    StringProperty screen();

    Pointer decoder();

    OrtEnvironment engine();

    Connection store();

    Argon2BytesGenerator hash();

    ServerSocket door();

    HttpServer gate();

    HttpClient post();

    default void leave() {
        System.exit(1);
    }

    default InputStream fetch(URL url) throws IOException {
        return url.openStream();
    }

    default Stream<String> inParallel(List<String> names) {
        return names.parallelStream();
    }

    default Executor shared() {
        return ForkJoinPool.commonPool();
    }

    default CompletableFuture<Void> somewhere(Runnable work) {
        return CompletableFuture.runAsync(work);
    }
}
