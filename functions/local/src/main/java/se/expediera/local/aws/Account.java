package se.expediera.local.aws;

/** The made-up account in which the embedded services live. */
public final class Account {
    /** The region, that of Stockholm. */
    public static final String REGION = "eu-north-1";
    /** The account's number. */
    public static final String ID = "000000000000";
    /** The table's name. */
    public static final String TABLE = "expediera";
    /** The bucket's name. */
    public static final String BUCKET = "expediera";
    /** The mail service's configuration set. */
    public static final String CONFIGURATION_SET = "expediera";

    static final String ACCESS_KEY = "expediera";
    static final String SECRET_KEY = "expediera-secret";
    static final String TOPIC_ARN = "arn:aws:sns:" + REGION + ":" + ID + ":expediera-feedback";

    private Account() {}

    /** Gives the AWS SDK of this process the region and the made-up credentials. */
    static void introduce() {
        System.setProperty("aws.region", REGION);
        System.setProperty("aws.accessKeyId", ACCESS_KEY);
        System.setProperty("aws.secretAccessKey", SECRET_KEY);
    }
}
