package se.expediera.benchmarks;

/**
 * What AWS asks for what is counted here: dollars, in US East (N. Virginia), without free tiers, as listed in September
 * 2026. Other regions differ by a tenth or so.
 *
 * @see <a href="https://aws.amazon.com/lambda/pricing/">Lambda</a>
 * @see <a href="https://aws.amazon.com/dynamodb/pricing/on-demand/">DynamoDB</a>
 * @see <a href="https://aws.amazon.com/ses/pricing/">SES, à la carte</a>
 * @see <a href="https://aws.amazon.com/sqs/pricing/">SQS</a>
 * @see <a href="https://aws.amazon.com/sns/pricing/">SNS</a>
 * @see <a href="https://aws.amazon.com/s3/pricing/">S3</a>
 */
final class PriceList {
    /** One invocation of a function. */
    static final double INVOCATION = 0.20 / 1_000_000;

    /** A function on arm64 with a gigabyte of memory, for a second. */
    static final double GIGABYTE_SECOND = 0.0000133334;

    static final double READ_UNIT = 0.125 / 1_000_000;
    static final double WRITE_UNIT = 0.625 / 1_000_000;

    /** A mail to one recipient. */
    static final double MAIL = 0.10 / 1_000;

    /** A gigabyte of attachments. */
    static final double ATTACHED_GIGABYTE = 0.12;

    static final double QUEUE_REQUEST = 0.40 / 1_000_000;

    /** An event that the mail service publishes; its way into the queue is free. */
    static final double PUBLISHED = 0.50 / 1_000_000;

    /** An object put or listed. */
    static final double PUT = 0.005 / 1_000;

    /** An object got or looked at. */
    static final double GET = 0.0004 / 1_000;

    private PriceList() {}
}
