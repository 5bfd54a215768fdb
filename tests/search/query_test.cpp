// The query language: what a typed query means, and what is said where of one that means nothing.
#include "kith/search/query.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>

namespace kith::search {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

// "(and trust (near/5 a b))".
std::string inWords(const Node& node) {
    const auto list = [&node](const std::string& name) {
        std::string all = "(" + name;
        for (const Node& below : node.below)
            all += " " + inWords(below);
        return all + ")";
    };
    switch (node.kind) {
    case Node::Kind::Word:
    case Node::Kind::Pattern:
        return node.word;
    case Node::Kind::Written:
        return "=" + node.word;
    case Node::Kind::Fuzzy:
        return node.word + "~";
    case Node::Kind::Phrase:
        return list("phrase");
    case Node::Kind::Near:
        return list((node.ordered ? "adj/" : "near/") + std::to_string(node.distance));
    case Node::Kind::And:
        return list("and");
    case Node::Kind::Or:
        return list("or");
    case Node::Kind::Not:
        return list("not");
    case Node::Kind::Field: {
        static const std::array<std::string, 10> names{"speaker", "case",     "source", "code", "contact",
                                                       "stage",   "language", "coder",  "who",  "attribute"};
        std::string name = names.at(static_cast<std::size_t>(node.field));
        if (node.field == Field::Attribute) name += "[" + node.attribute + "]";
        return name + ":" + (node.range ? node.from + " to " + node.to : node.word);
    }
    }
    return "?";
}

std::string meaning(std::string_view typed) {
    try {
        return inWords(parseQuery(typed).root);
    } catch (const QueryMistake& mistake) {
        return "mistake: " + mistake.what + "\n" + showMistake(typed, mistake);
    }
}

QueryMistake mistakeIn(std::string_view typed) {
    try {
        const Query read = parseQuery(typed);
        ADD_FAILURE() << typed << " was read as " << inWords(read.root);
    } catch (const QueryMistake& mistake) {
        EXPECT_THAT(mistake.what, Not(IsEmpty()));
        EXPECT_THAT(mistake.remedy, Not(IsEmpty())) << typed;
        return mistake;
    }
    return {};
}

// The line with the mark.
std::string markIn(std::string_view typed) {
    const std::string shown = showMistake(typed, mistakeIn(typed));
    return shown.substr(shown.rfind('\n') + 1);
}

TEST(Query, OfOneWord) {
    EXPECT_EQ(meaning("trust"), "trust");
    EXPECT_EQ(meaning("  Trust \n"), "trust");
    EXPECT_EQ(meaning("Zoë"), "zoe");
    EXPECT_EQ(meaning("=trusted"), "=trusted");
    EXPECT_EQ(meaning("=Zoë"), "=zoe");
    EXPECT_EQ(meaning("2010"), "2010");
    EXPECT_EQ(meaning("3.50"), "3.50");
    EXPECT_EQ(meaning("trust."), "trust"); // signs around it do not count
    EXPECT_EQ(meaning("and"), "and");      // only capitals are an operator
    EXPECT_EQ(meaning("ANDERS"), "anders");
    EXPECT_EQ(meaning("NEARBY"), "nearby");
    EXPECT_EQ(meaning("\"NOT\""), "=not");
}

TEST(Query, OrBindsLeastThenAndThenNear) {
    EXPECT_EQ(meaning("a b"), "(and a b)");
    EXPECT_EQ(meaning("a AND b c"), "(and a b c)");
    EXPECT_EQ(meaning("a b OR c d"), "(or (and a b) (and c d))");
    EXPECT_EQ(meaning("a AND b OR c"), "(or (and a b) c)");
    EXPECT_EQ(meaning("a OR b OR c"), "(or a b c)");
    EXPECT_EQ(meaning("a (b OR c)"), "(and a (or b c))");
    EXPECT_EQ(meaning("a NEAR/3 b c"), "(and (near/3 a b) c)");
    EXPECT_EQ(meaning("a b ADJ/2 c OR d"), "(or (and a (adj/2 b c)) d)");
    EXPECT_EQ(meaning("a NOT b c"), "(and a (not b) c)");
    EXPECT_EQ(meaning("NOT a OR b"), "(or (not a) b)");
    EXPECT_EQ(meaning("NOT a NEAR/2 b"), "(not (near/2 a b))");
    EXPECT_EQ(meaning("NOT NOT a"), "(not (not a))");
    EXPECT_EQ(meaning("a AND NOT (b OR c)"), "(and a (not (or b c)))");
    EXPECT_EQ(meaning("((a))"), "a");
    EXPECT_EQ(meaning("(a)(b)"), "(and a b)");
    EXPECT_EQ(meaning("a\"b c\"d"), "(and a (phrase =b =c) d)");
}

TEST(Query, NearMayBeChained) {
    EXPECT_EQ(meaning("a NEAR b"), "(near/10 a b)");
    EXPECT_EQ(meaning("a ADJ b"), "(adj/10 a b)");
    EXPECT_EQ(meaning("a NEAR/1000 b"), "(near/1000 a b)");
    EXPECT_EQ(meaning("a NEAR/3 b NEAR/3 c"), "(near/3 a b c)");
    EXPECT_EQ(meaning("a ADJ/3 b ADJ/3 c ADJ/3 d"), "(adj/3 a b c d)");
    EXPECT_EQ(meaning("a NEAR/3 b NEAR/4 c"), "(near/4 (near/3 a b) c)");
    EXPECT_EQ(meaning("a NEAR/3 b ADJ/3 c"), "(adj/3 (near/3 a b) c)");
    EXPECT_EQ(meaning("(a NEAR/3 b) NEAR/3 c"), "(near/3 (near/3 a b) c)");
    EXPECT_EQ(meaning("a NEAR/3 (b NEAR/3 c)"), "(near/3 a (near/3 b c))");
    EXPECT_EQ(meaning("(a OR b) NEAR \"c d\""), "(near/10 (or a b) (phrase =c =d))");
    EXPECT_EQ(meaning("a* NEAR b~"), "(near/10 a* b~)");
}

TEST(Query, OfAPhrase) {
    EXPECT_EQ(meaning("\"as it is written\""), "(phrase =as =it =is =written)");
    EXPECT_EQ(meaning("\"As it, IS\""), "(phrase =as =it =is)");
    EXPECT_EQ(meaning("\"trusted\""), "=trusted");
    EXPECT_EQ(meaning("=\"trusted her\""), "(phrase =trusted =her)");
    EXPECT_EQ(meaning("“my boss”"), "(phrase =my =boss)");
    EXPECT_EQ(meaning("„mijn baas”"), "(phrase =mijn =baas)");
    EXPECT_EQ(meaning("\"my netw*\""), "(phrase =my netw*)");
    EXPECT_EQ(meaning("\"a co-worker\""), "(phrase =a =co =worker)");
    EXPECT_EQ(meaning("\"a (b OR c)\""), "(phrase =a =b =or =c)"); // nothing is an operator inside
}

TEST(Query, OfPatternsAndFuzzyWords) {
    EXPECT_EQ(meaning("netw*"), "netw*");
    EXPECT_EQ(meaning("*WERK"), "*werk");
    EXPECT_EQ(meaning("w?rd"), "w?rd");
    EXPECT_EQ(meaning("?a*é?"), "?a*e?");
    EXPECT_EQ(meaning("=netw*"), "netw*");
    EXPECT_EQ(meaning("Hanneke~"), "hanneke~");
    EXPECT_EQ(meaning("co-w*"), "(or (adj/1 =co w*) cow*)");
    EXPECT_EQ(meaning("c?-Anna's"), "(or (adj/1 c? =anna's) c?anna's)"); // beside a pattern words are as written
    EXPECT_EQ(meaning("=co-w*"), "(or (adj/1 =co w*) cow*)");
    EXPECT_EQ(meaning("net/w*"), "(adj/1 =net w*)");
}

TEST(Query, ReadsHyphensBothWays) {
    EXPECT_EQ(meaning("co-worker"), "(or (adj/1 co worker) coworker)");
    EXPECT_EQ(meaning("=co-worker"), "(or (adj/1 =co =worker) =coworker)");
    EXPECT_EQ(meaning("Noord\u2011Holland"), "(or (adj/1 noord holland) noordholland)");
    EXPECT_EQ(meaning("up-to-date"), "(or (adj/1 up to date) uptodate)");
    EXPECT_EQ(meaning("one-two-three-four-five"), "(adj/1 one two three four five)");
    EXPECT_EQ(meaning("2010-2011"), "(adj/1 2010 2011)");
    EXPECT_EQ(meaning("A4-vel"), "(or (adj/1 a4 vel) a4vel)");
    EXPECT_EQ(meaning("and/or"), "(adj/1 and or)"); // other signs only part words
    EXPECT_EQ(meaning("co-worker NEAR/3 boss"), "(near/3 (or (adj/1 co worker) coworker) boss)");
}

TEST(Query, FoldsApostrophesAndUnseenMarks) {
    EXPECT_EQ(meaning("Anna's"), "anna"); // what the genitive is of
    EXPECT_EQ(meaning("Anna’s"), "anna");
    EXPECT_EQ(meaning("=Anna’s"), "=anna's");
    EXPECT_EQ(meaning("\"Anna’s boss\""), "(phrase =anna's =boss)");
    EXPECT_EQ(meaning("zzp’er"), "zzp'er");
    EXPECT_EQ(meaning("D'Hondt"), "d'hondt");
    EXPECT_EQ(meaning("net\u00ADwork"), "network");
}

TEST(Query, OfFields) {
    EXPECT_EQ(meaning("speaker:Marit"), "speaker:marit");
    EXPECT_EQ(meaning("SPEAKER:Marit"), "speaker:marit");
    EXPECT_EQ(meaning("case:\"Jan de Vries\""), "case:jan de vries");
    EXPECT_EQ(meaning("case:“Jan de Vries”"), "case:jan de vries");
    EXPECT_EQ(meaning("source:3"), "source:3");
    EXPECT_EQ(meaning("code:factor.*"), "code:factor.*");
    EXPECT_EQ(meaning("role:mentor"), "code:role.mentor");
    EXPECT_EQ(meaning("role:(mentor OR coach)"), "(or code:role.mentor code:role.coach)");
    EXPECT_EQ(meaning("contact:Zoë"), "contact:zoe");
    EXPECT_EQ(meaning("stage:build"), "stage:build");
    EXPECT_EQ(meaning("language:nl"), "language:nl");
    EXPECT_EQ(meaning("coder:anna"), "coder:anna");
    EXPECT_EQ(meaning("who:interviewer"), "who:interviewer");
    EXPECT_EQ(meaning("who:AND"), "who:and"); // a value, as it stands right behind the colon
    EXPECT_EQ(meaning("trust speaker:Marit"), "(and trust speaker:marit)");
    EXPECT_EQ(meaning("case:(Marit OR Henk)"), "(or case:marit case:henk)");
    EXPECT_EQ(meaning("case:(Marit Henk \"de Vries\")"), "(or case:marit case:henk case:de vries)");
    EXPECT_EQ(meaning("case:(Marit)"), "case:marit");
    EXPECT_EQ(meaning("NOT case:(Marit OR Henk) x"), "(and (not (or case:marit case:henk)) x)");
    EXPECT_EQ(meaning("10:30"), "(adj/1 10 30)"); // the name of a field has letters
    EXPECT_EQ(parseQuery("case:ZOË").root.typed, "ZOË");
}

TEST(Query, OfAttributesAndRanges) {
    EXPECT_EQ(meaning("attribute.age:35"), "attribute[age]:35");
    EXPECT_EQ(meaning("attribute.Year_of_birth:1975"), "attribute[Year of birth]:1975");
    EXPECT_EQ(meaning("attribute.age:30..40"), "attribute[age]:30 to 40");
    EXPECT_EQ(meaning("attribute.age:30.."), "attribute[age]:30 to ");
    EXPECT_EQ(meaning("attribute.age:..2.5"), "attribute[age]: to 2.5");
    EXPECT_EQ(meaning("attribute.started:2009-01..2010"), "attribute[started]:2009-01 to 2010");
    EXPECT_EQ(meaning("attribute.what:\"a..b\""), "attribute[what]:a..b"); // as it stands between quotation marks
    EXPECT_EQ(meaning("source:a..b"), "source:a..b");                      // only attributes have ranges
    EXPECT_EQ(meaning("attribute.town:(Delft OR Den*)"), "(or attribute[town]:delft attribute[town]:den*)");
}

TEST(Query, KnowsItsWordsAndFieldsLeftToRight) {
    const Query query = parseQuery("b (a OR \"c d\") NOT e case:x a NEAR f NOT (code:y g)");
    std::vector<std::string> words, fields;
    for (const Node* node : wordsOf(query))
        words.push_back(inWords(*node));
    for (const Node* node : fieldsOf(query))
        fields.push_back(inWords(*node));
    EXPECT_THAT(words, ElementsAre("b", "a", "(phrase =c =d)", "(near/10 a f)"));
    EXPECT_THAT(fields, ElementsAre("case:x", "code:y"));
}

TEST(Query, KnowsWhereItsPartsStand) {
    const auto spans = [](std::string_view typed) {
        std::vector<CodePointSpan> found;
        for (const Node& below : parseQuery(typed).root.below)
            found.push_back(below.at);
        return found;
    };
    EXPECT_THAT(spans("é =zoë \"a b\""),
                ElementsAre(CodePointSpan{{0}, {1}}, CodePointSpan{{2}, {6}}, CodePointSpan{{7}, {12}}));
    EXPECT_THAT(spans("(a OR 𝒜) NOT case:x"), ElementsAre(CodePointSpan{{0}, {8}}, CodePointSpan{{9}, {19}}));
}

TEST(QueryMistake, OfAnEmptyQuery) {
    for (const char* typed : {"", "  ", "\n\t", "\u00A0\u2003"})
        EXPECT_EQ(mistakeIn(typed).what, "The query is empty.");
}

TEST(QueryMistake, OfBracketsAndQuotationMarks) {
    EXPECT_EQ(markIn("a (b OR c"), "  ^");
    EXPECT_EQ(markIn("a (b OR (c)"), "  ^");
    EXPECT_EQ(markIn("a) b"), " ^");
    EXPECT_EQ(markIn("é (a) 𝒜)"), "       ^");
    EXPECT_EQ(markIn("()"), " ^");
    EXPECT_EQ(markIn("a ()"), "   ^");
    EXPECT_EQ(markIn("(a OR )"), "   ^^");
    EXPECT_EQ(markIn("a \"b c"), "  ^");
    EXPECT_EQ(markIn("“a"), "^");
    EXPECT_EQ(markIn("a \"\" b"), "  ^^");
    EXPECT_EQ(markIn("\" ... \""), "^^^^^^^");
    EXPECT_THAT(mistakeIn("(a").what, HasSubstr("never closed"));
    EXPECT_THAT(mistakeIn("a)").what, HasSubstr("closes nothing"));
    EXPECT_THAT(mistakeIn("\"a").what, HasSubstr("never closed"));
}

TEST(QueryMistake, OfOperatorsWithoutOperand) {
    EXPECT_EQ(markIn("trust AND"), "      ^^^");
    EXPECT_EQ(markIn("trust OR"), "      ^^");
    EXPECT_EQ(markIn("trust OR AND you"), "      ^^");
    EXPECT_EQ(markIn("trust NOT"), "      ^^^");
    EXPECT_EQ(markIn("NOT"), "^^^");
    EXPECT_EQ(markIn("trust NEAR/5"), "      ^^^^^^");
    EXPECT_EQ(markIn("trust ADJ"), "      ^^^");
    EXPECT_EQ(markIn("AND trust"), "^^^");
    EXPECT_EQ(markIn("OR trust"), "^^");
    EXPECT_EQ(markIn("NEAR trust"), "^^^^");
    EXPECT_EQ(markIn("(OR a)"), " ^^");
    EXPECT_EQ(markIn("Zoë 😀x AND"), "       ^^^");
}

TEST(QueryMistake, OfFields) {
    EXPECT_EQ(markIn("a speeker:Marit"), "  ^^^^^^^");
    EXPECT_THAT(mistakeIn("speeker:Marit").remedy, HasSubstr("Did you mean \"speaker:\"?"));
    EXPECT_THAT(mistakeIn("kleur:rood").remedy, Not(HasSubstr("Did you mean")));
    EXPECT_THAT(mistakeIn("kleur:rood").remedy, HasSubstr("attribute.NAME"));
    EXPECT_EQ(markIn("code.factor:x"), "^^^^^^^^^^^");
    EXPECT_EQ(markIn("speaker:"), "^^^^^^^^");
    EXPECT_EQ(markIn("a speaker: Marit"), "  ^^^^^^^^");
    EXPECT_EQ(markIn("speaker:\"\""), "^^^^^^^^^^");
    EXPECT_EQ(markIn("speaker:\"\u00AD\u0301\""), "^^^^^^^^^^^^"); // nothing that anybody sees
    EXPECT_EQ(markIn("speaker:()"), "        ^^");
    EXPECT_EQ(markIn("speaker:(a OR"), "        ^^^^^");
    EXPECT_EQ(markIn("speaker:(a AND b)"), "        ^^^^^^");
    EXPECT_EQ(markIn("a :b"), "  ^");
    EXPECT_EQ(markIn(":"), "^");
    EXPECT_EQ(markIn("attribute:x"), "^^^^^^^^^");
    EXPECT_EQ(markIn("attribute.:x"), "^^^^^^^^^^");
    EXPECT_EQ(markIn("attribute.age:.."), "              ^^");
    // A colon that stands behind no name of a field.
    EXPECT_EQ(markIn("speaker:a:b"), "         ^");
    EXPECT_EQ(markIn("\"trust\":x y"), "       ^");
    EXPECT_EQ(markIn("(trust):x"), "       ^");
    EXPECT_EQ(markIn("(source:http://x OR y)"), "            ^");
}

TEST(QueryMistake, OfNear) {
    EXPECT_EQ(markIn("a NEAR NOT b"), "       ^^^");
    EXPECT_EQ(markIn("(NOT a) NEAR b"), "^^^^^^^");
    EXPECT_EQ(markIn("a NEAR speaker:b"), "       ^^^^^^^^^");
    EXPECT_EQ(markIn("a NEAR (b c)"), "       ^^^^^");
    EXPECT_EQ(markIn("a ADJ (b OR code:c)"), "            ^^^^^^");
    EXPECT_EQ(markIn("a NEAR/0 b"), "  ^^^^^^");
    EXPECT_EQ(markIn("a NEAR/1001 b"), "  ^^^^^^^^^");
    EXPECT_EQ(markIn("a NEAR/-1 b"), "  ^^^^^^^");
    EXPECT_EQ(markIn("a NEAR/x b"), "  ^^^^^^");
    EXPECT_EQ(markIn("a ADJ/ b"), "  ^^^^");
    EXPECT_EQ(markIn("a NEAR/99999999999 b"), "  ^^^^^^^^^^^^^^^^");
}

TEST(QueryMistake, OfSignsThatMeanNothing) {
    EXPECT_EQ(markIn("a -b"), "  ^^");
    EXPECT_THAT(mistakeIn("a -b").remedy, HasSubstr("NOT"));
    EXPECT_EQ(markIn("a *"), "  ^");
    EXPECT_EQ(markIn("**?"), "^^^");
    EXPECT_EQ(markIn("a ="), "  ^");
    EXPECT_EQ(markIn("="), "^");
    EXPECT_EQ(markIn("a 😀😀"), "  ^^");
    EXPECT_EQ(markIn("..."), "^^^");
    EXPECT_EQ(markIn("~"), "^");
    EXPECT_EQ(markIn("a~b"), "^^^");
    EXPECT_EQ(markIn("=a~"), "^^^");
    EXPECT_EQ(markIn("ab*~"), "^^^^");
    EXPECT_EQ(markIn("co-worker~"), "^^^^^^^^^^");
}

TEST(QueryMistake, OfAQueryThatAsksForTooMuch) {
    std::string words;
    for (int i = 0; i < mostTerms; ++i)
        words += "w" + std::to_string(i) + " ";
    EXPECT_EQ(parseQuery(words).root.below.size(), std::size_t{mostTerms});
    const std::size_t length = words.size();
    EXPECT_EQ(markIn(words + "one"), std::string(length, ' ') + "^^^");
    EXPECT_EQ(markIn(words + "case:x"), std::string(length, ' ') + "     ^");
    EXPECT_THAT(mistakeIn(words + "one").what, HasSubstr("64"));
    std::string values = "case:(";
    for (int i = 0; i <= mostTerms; ++i)
        values += "v ";
    (void)mistakeIn(values + ")");
    std::string phrase = "\"";
    for (int i = 0; i <= mostTerms; ++i)
        phrase += "v ";
    (void)mistakeIn(phrase + "\"");
    EXPECT_THAT(mistakeIn(std::string(10'001, 'a')).what, HasSubstr("too long"));

    EXPECT_EQ(meaning(std::string(50, '(') + "a" + std::string(50, ')')), "a");
    EXPECT_THAT(mistakeIn(std::string(51, '(') + "a" + std::string(51, ')')).what, HasSubstr("brackets"));
    (void)mistakeIn(std::string(9'999, '('));
    std::string nots;
    for (int i = 0; i < 1'000; ++i)
        nots += "NOT ";
    (void)mistakeIn(nots + "a");
}

TEST(QueryMistake, IsShownUnderItsPlace) {
    EXPECT_EQ(showMistake("trust AND", mistakeIn("trust AND")), "trust AND\n      ^^^");
    EXPECT_EQ(showMistake("a\n\tb AND", mistakeIn("a\n\tb AND")), "a  b AND\n     ^^^");
    EXPECT_EQ(showMistake("", mistakeIn("")), "\n^");
}

} // namespace
} // namespace kith::search
