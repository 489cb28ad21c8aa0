package se.expediera.local.aws;

import java.util.Locale;

/** The queues that functions read; each has its dead letters in a queue of its own. */
public enum Queue {
    /** What S3 tells of the prefix inbox/. */
    INTAKE,
    /** One message a decision or receipt. */
    DISPATCH,
    /** One message a letter. */
    LETTER,
    /** What the mail service tells of its mails. */
    FEEDBACK,
    /** What S3 tells of the prefix register/. */
    REGISTER;

    /** After how many receives a message is a dead letter, as in the template. */
    static final int MAX_RECEIVES = 5;

    /** The queue's name. */
    public String queueName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name of the queue of its dead letters. */
    public String deadName() {
        return queueName() + "-dead";
    }

    /** Its name towards services and functions. */
    public String arn() {
        return "arn:aws:sqs:" + Account.REGION + ":" + Account.ID + ":" + queueName();
    }

    /** Its dead letters' name towards services. */
    public String deadArn() {
        return arn() + "-dead";
    }
}
