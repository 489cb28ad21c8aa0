package se.expediera.local.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The project's own template as data. What refers to another resource is resolved to the names that the embedded
 * services use, so that what functions call can be compared with what they may call.
 */
final class Template {
    static final String STACK = "expediera";
    static final String REGION = "eu-north-1";
    static final String ACCOUNT = "000000000000";
    private static final Path FILE = Path.of("..", "..", "template.yaml");
    /** "${Table.Arn}", "${AWS::Region}". */
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([\\w:.]{1,100})}");

    private static final Map<String, String> PSEUDO = Map.of(
            "AWS::Partition", "aws",
            "AWS::Region", REGION,
            "AWS::AccountId", ACCOUNT,
            "AWS::StackName", STACK);
    /** The parameters that have no default, and that names depend on. */
    private static final Map<String, String> GIVEN = Map.of(
            "BucketName", "expediera",
            "MunicipalityName", "Granviks kommun",
            "SenderAddress", "expediera@example.org",
            "ReplyToAddress", "registrator@example.org",
            "ClerkAddress", "registrator@example.org");

    private final Map<String, Object> content;

    private Template(Map<String, Object> content) {
        this.content = content;
    }

    /** Reads the template. */
    static Template read() {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(1_000);
        try {
            return new Template(new Yaml(new WithFunctions(options)).load(Files.readString(FILE)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A section such as "Parameters" or "Resources", each entry by its name. */
    Map<String, Map<String, Object>> section(String name) {
        Map<String, Map<String, Object>> entries = new LinkedHashMap<>();
        map(content.get(name)).forEach((key, value) -> entries.put(key, map(value)));
        return entries;
    }

    /** The properties of all resources of a type, by their names. */
    Map<String, Map<String, Object>> properties(String type) {
        Map<String, Map<String, Object>> found = new LinkedHashMap<>();
        section("Resources").forEach((name, resource) -> {
            if (type.equals(resource.get("Type"))) {
                found.put(name, map(resource.get("Properties")));
            }
        });
        return found;
    }

    /** What stands at the end of these keys. */
    Object at(Object from, String... keys) {
        Object value = from;
        for (String key : keys) {
            value = map(value).get(key);
        }
        return value;
    }

    /** The name of the resource to which a reference leads. */
    String target(Object reference) {
        Object target = map(reference).values().iterator().next();
        return target.toString().split("\\.", 2)[0];
    }

    /** A value as text, with all that it refers to in place. */
    String resolve(Object value) {
        if (!(value instanceof Map<?, ?> function)) {
            return String.valueOf(value);
        }
        String name = (String) function.keySet().iterator().next();
        Object argument = function.values().iterator().next();
        return switch (name) {
            case "Ref" -> reference((String) argument);
            case "Fn::GetAtt" -> attribute((String) argument);
            case "Fn::Sub" ->
                PLACEHOLDER
                        .matcher((String) argument)
                        .replaceAll(found -> Matcher.quoteReplacement(
                                found.group(1).contains(".") ? attribute(found.group(1)) : reference(found.group(1))));
            case "Fn::If" -> {
                List<?> choice = list(argument);
                yield resolve(choice.get(holds((String) choice.get(0)) ? 1 : 2));
            }
            default -> throw new IllegalStateException("the template's function " + name + " is not known here");
        };
    }

    /** Whether one of the template's conditions holds. */
    boolean holds(String condition) {
        return holds(section("Conditions").get(condition));
    }

    private boolean holds(Map<String, Object> condition) {
        String name = condition.keySet().iterator().next();
        List<?> arguments = list(condition.get(name));
        return switch (name) {
            case "Fn::Not" -> !holds(map(arguments.get(0)));
            case "Fn::Equals" -> resolve(arguments.get(0)).equals(resolve(arguments.get(1)));
            default -> throw new IllegalStateException("the template's condition " + name + " is not known here");
        };
    }

    private String reference(String name) {
        if (PSEUDO.containsKey(name)) {
            return PSEUDO.get(name);
        }
        if (GIVEN.containsKey(name)) {
            return GIVEN.get(name);
        }
        Map<String, Object> parameter = section("Parameters").get(name);
        if (parameter != null) {
            return String.valueOf(parameter.get("Default"));
        }
        return type(name).equals("AWS::SNS::Topic") ? attribute(name + ".Arn") : physical(name);
    }

    private String attribute(String path) {
        String name = path.substring(0, path.indexOf('.'));
        if (!path.endsWith(".Arn")) {
            return physical(name);
        }
        String place = ":" + REGION + ":" + ACCOUNT + ":";
        return switch (type(name)) {
            case "AWS::SQS::Queue" -> "arn:aws:sqs" + place + physical(name);
            case "AWS::SNS::Topic" -> "arn:aws:sns" + place + physical(name);
            case "AWS::DynamoDB::Table" -> "arn:aws:dynamodb" + place + "table/" + physical(name);
            case "AWS::Logs::LogGroup" -> "arn:aws:logs" + place + "log-group:" + physical(name) + ":*";
            case "AWS::CloudWatch::Alarm" -> "arn:aws:cloudwatch" + place + "alarm:" + physical(name);
            default -> throw new IllegalStateException("no ARN is known here of " + name);
        };
    }

    private String type(String name) {
        return (String) section("Resources").get(name).get("Type");
    }

    /** Names as the embedded services have them: "intake", "intake-dead", "expediera". */
    private String physical(String name) {
        return switch (type(name)) {
            case "AWS::SQS::Queue" ->
                name.replace("DeadLetters", "-dead").replace("Queue", "").toLowerCase(java.util.Locale.ROOT);
            case "AWS::DynamoDB::Table", "AWS::S3::Bucket" -> "expediera";
            case "AWS::Logs::LogGroup" ->
                resolve(properties("AWS::Logs::LogGroup").get(name).get("LogGroupName"));
            default -> name;
        };
    }

    /** What YAML calls a mapping. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }

    /** A list, also where the template writes a single value in its place. */
    static List<?> list(Object value) {
        return value instanceof List<?> list ? list : List.of(value);
    }

    /** Reads CloudFormation's short forms, "!Ref X", as the long ones, {"Ref": "X"}. */
    private static final class WithFunctions extends SafeConstructor {
        WithFunctions(LoaderOptions options) {
            super(options);
            yamlMultiConstructors.put("!", new Function());
        }

        private final class Function extends AbstractConstruct {
            @Override
            public Object construct(Node node) {
                String name = node.getTag().getValue().substring(1);
                String full = name.equals("Ref") || name.equals("Condition") ? name : "Fn::" + name;
                if (node instanceof ScalarNode scalar) {
                    return Map.of(full, constructScalar(scalar));
                }
                return Map.of(
                        full,
                        node instanceof SequenceNode sequence
                                ? constructSequence(sequence)
                                : constructMapping((MappingNode) node));
            }
        }
    }
}
