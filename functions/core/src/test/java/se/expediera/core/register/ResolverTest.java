package se.expediera.core.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.expediera.core.party.Municipality;
import se.expediera.core.register.Resolution.Members;
import se.expediera.core.register.Resolution.NotAParty;
import se.expediera.core.register.Resolution.Reached;
import se.expediera.core.register.Resolution.Unknown;

class ResolverTest {
    private static final Municipality HOME = Municipality.of("Granviks kommun");
    private final List<RegisteredParty> parties = new ArrayList<>();
    private boolean usePrintedAddresses;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Miljönämnden",
                "MILJÖNÄMNDEN.",
                "Granviks kommuns miljönämnden",
                "Granviks stads Miljönämnden",
                "Miljönämnden (MN)",
                "Miljönämnden [för kännedom]",
                "Miljönämnden (återremiss)",
                "Miljönämnden – återremiss",
                "Miljönämnden, 599 31 Granvik",
                "Miljönämnden, miljo@example.org"
            })
    void shouldFindThePartyHoweverItsNameIsPrinted(String line) {
        knows("Miljönämnden");
        assertThat(resolve(line)).isInstanceOfSatisfying(Reached.class, reached -> {
            assertThat(reached.party().name()).isEqualTo("Miljönämnden");
            assertThat(reached.addressee()).isEqualTo("Miljönämnden");
        });
    }

    @Test
    void shouldNotCutANameAtACommaThatNoAddressFollows() {
        knows("Nämnden för kultur");
        assertThat(resolve("Nämnden för kultur, fritid och unga")).isInstanceOf(Unknown.class);
    }

    @Test
    void shouldFindAPartyWhoseRowHasTheAbbreviationAndPossessive() {
        knows("Granviks kommuns miljönämnd (MN)");
        assertThat(resolve("Miljönämnd")).isInstanceOf(Reached.class);
        assertThat(resolve("MN")).isInstanceOf(Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Socialnämnden (Norr)",
                "Socialnämnden Norr",
                "Socialnämnd",
                "Socialnämnden, Norra Granvik",
                "Vägköpings kommuns socialnämnden",
                "Vägköpings kommun, Socialnämnden",
                "Socialnämnden i Vägköping",
                "Socialnämnden, Distrikt 3",
                "Socialnämnden och kommunfullmäktige i Vägköpings kommun",
                "Nämnden för kultur, Socialnämnden"
            })
    void shouldNeverTakeOnePartyForAnother(String line) {
        knows("Socialnämnden", "Vägköpings kommun");
        assertThat(resolve(line)).isInstanceOf(Unknown.class);
    }

    @Test
    void shouldLetTheWholeLineGoBeforeItsParts() {
        knows("Valnämnden", "Kulturnämnden", "Valnämnden och Kulturnämnden", "Råden genom Kansliet", "Kansliet");
        assertThat(resolve("Valnämnden och Kulturnämnden")).isInstanceOf(Reached.class);
        assertThat(resolve("Råden genom Kansliet"))
                .isInstanceOfSatisfying(
                        Reached.class, reached -> assertThat(reached.through()).isEmpty());
    }

    @Test
    void shouldReachOnePartyThroughAnotherAndNameBoth() {
        knows("Kommunledningskontoret", "Valnämnden");
        assertThat(resolve("Till remissinstanserna genom kommunledningskontoret"))
                .isInstanceOfSatisfying(Reached.class, reached -> {
                    assertThat(reached.party().name()).isEqualTo("Kommunledningskontoret");
                    assertThat(reached.addressee()).isEqualTo("remissinstanserna genom Kommunledningskontoret");
                });
        assertThat(resolve("Valnämnden genom Kommunledningskontoret"))
                .isInstanceOfSatisfying(
                        Reached.class,
                        reached -> assertThat(reached.party().name()).isEqualTo("Kommunledningskontoret"));
        assertThat(resolve("Valnämnden genom Kansliet"))
                .isInstanceOfSatisfying(
                        Unknown.class, unknown -> assertThat(unknown.why()).contains("Kansliet;;e-post;ADRESS;"));
    }

    @Test
    void shouldSendEachOfSeveralThroughTheirWay() {
        knows("Kommunledningskontoret");
        assertThat(members("Granviks Elnät AB, Exempelbostäder AB och Ekby Kraft AB genom Kommunledningskontoret"))
                .containsExactly(
                        "Granviks Elnät AB genom Kommunledningskontoret",
                        "Exempelbostäder AB genom Kommunledningskontoret",
                        "Ekby Kraft AB genom Kommunledningskontoret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Anna Ek, Byggnadsnämnden", "Byggnadsnämnden, Anna Ek", "Byggnadsnämnden, att: Anna Ek"})
    void shouldWriteToTheBodyAttThePersonBesideIt(String line) {
        knows("Byggnadsnämnden");
        assertThat(resolve(line)).isInstanceOfSatisfying(Reached.class, reached -> {
            assertThat(reached.party().name()).isEqualTo("Byggnadsnämnden");
            assertThat(reached.addressee()).isEqualTo("Byggnadsnämnden, att: Anna Ek");
        });
    }

    @Test
    void shouldLeaveToTheClerkWhetherAPersonWithARowIsMeantToo() {
        knows("Byggnadsnämnden", "Anna Ek");
        assertThat(resolve("Anna Ek, Byggnadsnämnden")).isInstanceOf(Unknown.class);
        assertThat(resolve("Byggnadsnämnden, Anna Ek, Storgatan 1, 599 31 Granvik"))
                .isInstanceOf(Reached.class);
        assertThat(resolve("Anna Ek, Storgatan 1, 599 31 Granvik"))
                .isInstanceOfSatisfying(
                        Reached.class,
                        reached -> assertThat(reached.addressee()).isEqualTo("Anna Ek"));
        assertThat(resolve("Anna Ek, Bo Alm, 599 31 Granvik")).isInstanceOf(Unknown.class);
    }

    @Test
    void shouldOpenOneKindByItsPlacesInTheFormThatTheRegisterHas() {
        knows("Socialnämnd Norr", "Socialnämnden Söder");
        assertThat(members("Socialnämnderna – Norr, Söder och Väst samt nämnden för funktionsstöd"))
                .containsExactly(
                        "Socialnämnd Norr", "Socialnämnden Söder", "Socialnämnden Väst", "nämnden för funktionsstöd");
        assertThat(members("Socialnämnderna i Norr och Söder")).hasSize(2);
        assertThat(members("Barn- och ungdomsnämnderna: Norr, Söder"))
                .containsExactly("Barn- och ungdomsnämnden Norr", "Barn- och ungdomsnämnden Söder");
    }

    @Test
    void shouldPartALineOnlyWhereTheRegisterKnowsEveryPart() {
        knows("Valnämnden", "Idrotts- och föreningsnämnden", "Nämnden för kultur, fritid och unga");
        assertThat(members("Valnämnden, Idrotts- och föreningsnämnden samt Nämnden för kultur, fritid och unga"))
                .containsExactly("Valnämnden", "Idrotts- och föreningsnämnden", "Nämnden för kultur, fritid och unga");
        assertThat(members("Valnämnden och Idrotts- och föreningsnämnden")).hasSize(2);
        assertThat(resolve("Valnämnden, Skolnämnden och Idrotts- och föreningsnämnden"))
                .isInstanceOfSatisfying(
                        Unknown.class,
                        unknown -> assertThat(unknown.why()).contains("saknas i registret: \"Skolnämnden\""));
    }

    @Test
    void shouldNotPartALineThatCanBePartedInTwoWays() {
        knows("A-rådet", "B-rådet och C-rådet", "A-rådet och B-rådet", "C-rådet");
        assertThat(resolve("A-rådet och B-rådet och C-rådet")).isInstanceOf(Unknown.class);
    }

    @Test
    void shouldNameEachMemberOfGroupsWithinGroupsOnce() {
        knows("A", "B", "C");
        group("Alla", "Några", "B", "C", "A");
        group("Några", "A", "b");
        assertThat(members("Alla")).containsExactly("A", "B", "C");
    }

    @Test
    void shouldOpenDeepGroupsWithoutAnyDepthOfItsOwn() {
        knows("Valnämnden");
        group("Grupp 0", "Valnämnden");
        for (int depth = 1; depth < 20_000; depth++) {
            group("Grupp " + depth, "Grupp " + (depth - 1));
        }
        assertThat(members("Grupp 19999")).containsExactly("Valnämnden");
    }

    @Test
    void shouldTellReferencesFromPartiesUnlessTheRegisterKnowsThem() {
        knows("Diariet");
        assertThat(resolve("Akten")).isInstanceOf(NotAParty.class);
        assertThat(resolve("KF Handling 2026 nr 3")).isInstanceOf(NotAParty.class);
        assertThat(resolve("Diariet")).isInstanceOf(Reached.class);
    }

    @ParameterizedTest
    @CsvSource({"Bygnadsnämnden,Byggnadsnämnden", "Socialnämnd Norr,Socialnämnden Norr"})
    void shouldSuggestWhatIsNearAndTheRowToAdd(String printed, String near) {
        knows(near, "Valnämnden");
        assertThat(resolve(printed))
                .isInstanceOfSatisfying(
                        Unknown.class,
                        unknown -> assertThat(unknown.why())
                                .contains("Närmast i registret: \"" + near + "\"", printed + ";;e-post;ADRESS;")
                                .doesNotContain("Valnämnden"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Soc\u0131alnämnden", "Social\u0000nämnden", "Soci\u0251lnämnden, 599 31 Granvik"})
    void shouldSayThatANameOnlyLooksLikeOneOfTheRegister(String line) {
        knows("Socialnämnden");
        assertThat(resolve(line))
                .isInstanceOfSatisfying(
                        Unknown.class,
                        unknown -> assertThat(unknown.why())
                                .contains("\"Socialnämnden\"", "tecken")
                                .doesNotContain("alias"));
    }

    @Test
    void shouldKnowANameThatHonestlyHasADotlessI() {
        knows("Y\u0131ld\u0131z Städ AB");
        assertThat(resolve("Y\u0131ld\u0131z Städ AB")).isInstanceOf(Reached.class);
    }

    @Test
    void shouldQuoteARowThatNeedsIt() {
        assertThat(resolve("Föreningen \"Bro; väg\""))
                .isInstanceOfSatisfying(
                        Unknown.class,
                        unknown -> assertThat(unknown.why()).contains("\"Föreningen \"\"Bro, väg\"\"\";;e-post"));
    }

    @Test
    void shouldUseAnAddressPrintedBesideAPartyOnlyWhereTheSettingSaysSo() {
        String line = "Kvarnby byalag, info@kvarnby.example.org";
        assertThat(resolve(line))
                .isInstanceOfSatisfying(
                        Unknown.class,
                        unknown -> assertThat(unknown.why())
                                .contains("I protokollet står adressen info@kvarnby.example.org")
                                .contains("Kvarnby byalag;;e-post;info@kvarnby.example.org;"));
        usePrintedAddresses = true;
        assertThat(resolve(line)).isInstanceOfSatisfying(Reached.class, reached -> {
            assertThat(reached.party().addresses()).containsExactly("info@kvarnby.example.org");
            assertThat(reached.addressee()).isEqualTo("Kvarnby byalag");
        });
        assertThat(resolve("A byalag, B byalag, info@kvarnby.example.org")).isInstanceOf(Unknown.class);
        assertThat(resolve("A byalag, a@example.org, b@example.org")).isInstanceOf(Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "(", "a, och b", "X och ", " genom Y", "Socialnämnderna – ", "=cmd()"})
    void shouldTakeNonsenseCalmly(String line) {
        knows("Y");
        assertThat(resolve(line)).isInstanceOf(Unknown.class);
    }

    @Test
    void shouldTakeALineOfAnyLengthInShortTime() {
        knows("Valnämnden");
        assertThat(resolve("N".repeat(1_000))).isInstanceOf(Unknown.class);
        for (String line : List.of("Valnämnden, ", "a (", "A genom B ", "Nämnderna – ", "x@y.se, ")) {
            assertThat(resolve(line.repeat(5_000)))
                    .isInstanceOfSatisfying(
                            Unknown.class,
                            unknown -> assertThat(unknown.why().length()).isLessThan(10_000));
        }
    }

    private void knows(String... names) {
        for (String name : names) {
            parties.add(new RegisteredParty(
                    name, List.of(), Channel.EMAIL, List.of(parties.size() + "@example.org"), List.of()));
        }
    }

    private void group(String name, String... members) {
        parties.add(new RegisteredParty(name, List.of(), Channel.EMAIL, List.of(), List.of(members)));
    }

    private Resolution resolve(String line) {
        return Resolver.of(new Register("1", parties), HOME, usePrintedAddresses)
                .resolve(line);
    }

    private List<String> members(String line) {
        Resolution resolution = resolve(line);
        assertThat(resolution).isInstanceOf(Members.class);
        return ((Members) resolution).names();
    }
}
