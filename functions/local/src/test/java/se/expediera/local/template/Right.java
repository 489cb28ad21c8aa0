package se.expediera.local.template;

import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A right of a function, as its role in the template gives it or as a call needs it.
 *
 * @param function the function's name behind the stack's ("intake")
 * @param action "s3:GetObject"
 * @param resource an ARN; in a policy it may end with an asterisk
 */
record Right(String function, String action, String resource) implements Comparable<Right> {
    private static final Comparator<Right> ORDER =
            Comparator.comparing(Right::function).thenComparing(Right::action).thenComparing(Right::resource);

    /** Whether this right of a policy allows what a call needs. */
    boolean allows(Right need) {
        return function.equals(need.function)
                && action.equals(need.action)
                && (resource.endsWith("*")
                        ? need.resource.startsWith(resource.substring(0, resource.length() - 1))
                        : need.resource.equals(resource));
    }

    /** All rights that the template's roles give its functions. */
    static Set<Right> given(Template template) {
        Set<Right> rights = new TreeSet<>();
        template.properties("AWS::Serverless::Function").values().forEach(function -> {
            Map<String, Object> role = template.properties("AWS::IAM::Role").get(template.target(function.get("Role")));
            for (Object policy : Template.list(role.get("Policies"))) {
                for (Object statement : Template.list(template.at(policy, "PolicyDocument", "Statement"))) {
                    add(template, nameOf(template, function), Template.map(statement), rights);
                }
            }
        });
        return rights;
    }

    /**
     * The rights that Lambda itself needs of a function's role, to feed it from its queues and to keep its log.
     *
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html">Permissions for queues</a>
     */
    static Set<Right> ofLambda(Template template) {
        Set<Right> rights = new TreeSet<>();
        template.properties("AWS::Serverless::Function").values().forEach(function -> {
            String name = nameOf(template, function);
            Template.map(function.get("Events")).values().stream()
                    .filter(event -> "SQS".equals(Template.map(event).get("Type")))
                    .map(event -> template.resolve(template.at(event, "Properties", "Queue")))
                    .forEach(queue -> {
                        rights.add(new Right(name, "sqs:ReceiveMessage", queue));
                        rights.add(new Right(name, "sqs:DeleteMessage", queue));
                        rights.add(new Right(name, "sqs:GetQueueAttributes", queue));
                    });
            String logs = template.target(template.at(function, "LoggingConfig", "LogGroup"));
            String log = template.resolve(Map.of("Fn::GetAtt", logs + ".Arn"));
            rights.add(new Right(name, "logs:CreateLogStream", log));
            rights.add(new Right(name, "logs:PutLogEvents", log));
        });
        return rights;
    }

    private static String nameOf(Template template, Map<String, Object> function) {
        return template.resolve(function.get("FunctionName")).replace(Template.STACK + "-", "");
    }

    private static void add(Template template, String function, Map<String, Object> statement, Set<Right> rights) {
        if (!"Allow".equals(statement.get("Effect")) || !statement.containsKey("Action")) {
            throw new IllegalStateException("a role's statement that does not plainly allow: " + statement);
        }
        for (Object action : Template.list(statement.get("Action"))) {
            for (Object resource : Template.list(statement.get("Resource"))) {
                rights.add(new Right(function, (String) action, template.resolve(resource)));
            }
        }
    }

    @Override
    public int compareTo(Right other) {
        return ORDER.compare(this, other);
    }
}
