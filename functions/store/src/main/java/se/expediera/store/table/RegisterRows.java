package se.expediera.store.table;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import se.expediera.core.register.Channel;
import se.expediera.core.register.RegisteredParty;

/** The rows of a register as bytes: a line of JSON each, packed by gzip. */
final class RegisterRows {
    private RegisterRows() {}

    static byte[] pack(List<RegisteredParty> parties) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            for (RegisteredParty party : parties) {
                out.write(JSON.std.asBytes(write(party)));
                out.write('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException("rows can always be packed in memory", e);
        }
        return packed.toByteArray();
    }

    static List<RegisteredParty> unpack(List<byte[]> parts) {
        List<InputStream> streams = new ArrayList<>();
        parts.forEach(part -> streams.add(new ByteArrayInputStream(part)));
        List<RegisteredParty> parties = new ArrayList<>();
        try (BufferedReader rows = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(new SequenceInputStream(Collections.enumeration(streams))),
                StandardCharsets.UTF_8))) {
            for (String row = rows.readLine(); row != null; row = rows.readLine()) {
                parties.add(read(JSON.std.mapFrom(row)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the table holds a register that cannot be unpacked", e);
        }
        return parties;
    }

    private static Map<String, Object> write(RegisteredParty party) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("name", party.name());
        row.put("aliases", party.aliases());
        row.put("channel", party.channel().name());
        row.put("addresses", party.addresses());
        row.put("members", party.members());
        row.put("postal", party.postalAddress());
        return row;
    }

    private static RegisteredParty read(Map<String, Object> row) {
        return new RegisteredParty(
                (String) row.get("name"),
                texts(row.get("aliases")),
                Channel.valueOf((String) row.get("channel")),
                texts(row.get("addresses")),
                texts(row.get("members")),
                texts(row.get("postal")));
    }

    private static List<String> texts(Object list) {
        return list instanceof List<?> values
                ? values.stream().map(String.class::cast).toList()
                : List.of();
    }
}
