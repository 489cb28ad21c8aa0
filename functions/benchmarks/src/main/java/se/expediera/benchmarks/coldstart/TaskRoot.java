package se.expediera.benchmarks.coldstart;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * A function's jar as Lambda lays it out: unpacked in a folder.
 *
 * @param folder the folder
 */
record TaskRoot(Path folder) {
    /** Unpacks a jar, with some of this program's classes beside it. */
    static TaskRoot of(Path jar, Path folder, List<Class<?>> beside) throws IOException {
        if (!Files.exists(jar)) {
            throw new IllegalStateException("there is no " + jar + ": mvn -q package -DskipTests makes it");
        }
        try (JarFile file = new JarFile(jar.toFile())) {
            Enumeration<JarEntry> entries = file.entries();
            while (entries.hasMoreElements()) {
                JarEntry entry = entries.nextElement();
                Path target = folder.resolve(entry.getName()).normalize();
                if (entry.isDirectory() || !target.startsWith(folder)) {
                    continue;
                }
                Files.createDirectories(target.getParent());
                try (InputStream in = file.getInputStream(entry)) {
                    Files.copy(in, target);
                }
            }
        }
        for (Class<?> type : beside) {
            String name = type.getName().replace('.', '/') + ".class";
            Path target = folder.resolve(name);
            Files.createDirectories(target.getParent());
            try (InputStream in = type.getClassLoader().getResourceAsStream(name)) {
                Files.copy(Objects.requireNonNull(in, name), target);
            }
        }
        return new TaskRoot(folder);
    }
}
