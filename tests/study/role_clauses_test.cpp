// Who does what in a clause: the mention stands between square brackets, other people's between braces.
#include "people/role_clauses.h"

#include <gtest/gtest.h>

namespace kith::study {
namespace {

struct Marked {
    std::string language;
    std::string words;
    std::string pattern;
    std::string found; // "" for nothing
};

class Sentence {
public:
    explicit Sentence(const Marked& marked) : language_(clauseWords(marked.language)) {
        std::string plain;
        std::vector<Utf16Span> others;
        Utf16Span mention, other;
        for (const char c : marked.words) {
            const Utf16Pos here{static_cast<std::int64_t>(toUtf16(plain).size())};
            if (c == '[')
                mention.begin = here;
            else if (c == ']')
                mention.end = here;
            else if (c == '{')
                other.begin = here;
            else if (c == '}')
                others.push_back({other.begin, here});
            else
                plain += c;
        }
        text_ = Text::normalise(plain);
        sentence_.emplace(text_, text_.toUtf16({{0}, text_.end()}));
        mention_ = sentence_->wordsIn(mention);
        for (const Utf16Span& span : others)
            sentence_->mention(sentence_->wordsIn(span), false, language_);
    }
    std::string doneBy(const std::string& pattern) const {
        return quoted(sentence_->doneBy(mention_, WordPattern(pattern), *language_));
    }
    std::string around(const std::string& pattern) const {
        return quoted(sentence_->around(mention_, WordPattern(pattern), language_));
    }
    std::string calledBy(const std::string& pattern) const {
        return quoted(sentence_->calledBy(mention_, mention_.last - 1, WordPattern(pattern), language_));
    }

private:
    std::string quoted(const std::optional<WordRange>& range) const {
        return range ? text_.quote(text_.toCodePoints(sentence_->spanOf(*range))) : std::string();
    }
    const ClauseWords* language_;
    Text text_;
    std::optional<SpokenSentence> sentence_;
    WordRange mention_;
};

void expect(const std::vector<Marked>& all, std::string (Sentence::*ask)(const std::string&) const) {
    for (const Marked& one : all)
        EXPECT_EQ((Sentence(one).*ask)(one.pattern), one.found) << one.words;
}

TEST(Clause, inEnglishTheSubjectStandsBeforeItsVerb) {
    expect({{"en", "[Karin] advised me.", "advis* me/us", "advised me"},
            {"en", "At first [my old boss] really always advised me.", "advis*", "advised"},
            {"en", "[Karin], who advised me, left.", "advis*", "advised"},
            {"en", "[Karin] listened and advised me.", "advis*", "advised"},
            {"en", "I think that [she] was advising me.", "advis*", "advising"},
            {"en", "I advised [Karin] on that.", "advis*", ""},
            {"en", "I called [Karin] and advised her.", "advis*", ""},
            {"en", "[Karin] knows {Jan} who advised me.", "advis*", ""},
            {"en", "[Karin] came, he advised me.", "advis*", ""},
            {"en", "[Karin] came because they advised me.", "advis*", ""},
            {"en", "With [Karin] advised me nobody.", "advis*", ""},
            {"en", "It was [him] advised me.", "advis*", ""},
            {"en", "[Karin's] advising helped.", "advis*", ""},
            {"en", "[Nobody] advised me.", "advis*", ""},
            {"en", "[Karin] a b c d e f g h advised me.", "advis*", "advised"},
            {"en", "[Karin] a b c d e f g h i advised me.", "advis*", ""}},
           &Sentence::doneBy);
}

TEST(Clause, inDutchTheVerbMayStandBeforeItsSubject) {
    expect({{"nl", "[Jan] heeft me toen geintroduceerd.", "geïntroduceerd", "geintroduceerd"},
            {"nl", "Toen heeft [Jan] mij geholpen.", "geholpen", "geholpen"},
            {"nl", "Daarna stelde [zij] me voor aan de rest.", "stelde … voor aan", "stelde zij me voor aan"},
            {"nl", "[Zij] stelde me voor aan de rest.", "stelde … voor aan", "stelde me voor aan"},
            {"nl", "Gisteren belde [Jan].", "belde", "belde"},
            {"nl", "mijn collega [Jan], die mij altijd hielp.", "hielp", "hielp"},
            {"nl", "Ik was blij toen [Jan] mij hielp.", "hielp", "hielp"},
            {"nl", "Ik weet dat [Jan] mij hielp.", "hielp", "hielp"},
            {"nl", "Toen heb ik [Jan] geholpen.", "geholpen", ""},
            {"nl", "Ik hielp [Jan] daarmee.", "hielp", ""},
            {"nl", "{Piet} hielp [Jan] daarmee.", "hielp", ""},
            {"nl", "Met [Jan] heb ik toen geholpen.", "geholpen", ""},
            {"nl", "[Jan], die ik geholpen heb.", "geholpen", ""},
            {"nl", "Toen belde, [Jan] zweeg.", "belde", ""}},
           &Sentence::doneBy);
}

TEST(Clause, whatIsDeniedOrSufferedIsNotDone) {
    expect({{"en", "[Karin] never advised me.", "advis*", ""},
            {"en", "[Karin] didn’t really support me.", "support*", ""},
            {"en", "[Karin] was advised by the council.", "advis*", ""},
            {"en", "[Karin] was there for me.", "was … there for me", "was there for me"},
            {"nl", "[Jan] hielp me niet.", "hielp", ""},
            {"nl", "[Jan] heeft me nooit geholpen.", "geholpen", ""},
            {"nl", "[Jan] werd daarmee geholpen.", "geholpen", ""}},
           &Sentence::doneBy);
}

TEST(Clause, phrasesStandAroundTheMention) {
    expect({{"en", "I got in through [my aunt Karin].", "through CONTACT", "through my aunt Karin"},
            {"en", "[Karin] and I run it.", "CONTACT and I", "Karin and I"},
            {"en", "I learned so much from [her].", "learned … from CONTACT", "learned so much from her"},
            {"en", "Today [my neighbour] and I run it.", "CONTACT and I", "my neighbour and I"},
            {"en", "I take the dog of [my neighbour] and I walk.", "CONTACT and I", ""},
            {"en", "I borrowed through [Karin's] sister.", "through CONTACT", ""},
            {"en", "I learned nothing, from [her] least.", "learned … from CONTACT", ""},
            {"en", "It was not through [Karin].", "through CONTACT", ""},
            {"nl", "Van [haar] heb ik leren vragen.", "van CONTACT … leren", "Van haar heb ik leren"},
            {"nl", "Van [haar] weet ik dat ze leren.", "van CONTACT … leren", ""},
            {"nl", "Niet samen met [Jan].", "samen met CONTACT", ""}},
           &Sentence::around);
}

TEST(Clause, roleNounsEndAtTheHead) {
    expect({{"en", "He was [my first mentor] there.", "mentor*", "mentor"},
            {"en", "She is [my sounding board].", "sounding board", "sounding board"},
            {"en", "He was [no mentor] to me.", "mentor", ""},
            {"en", "He was not [a mentor] to me.", "mentor", ""},
            {"en", "It was [the mentor programme].", "mentor", ""},
            {"nl", "Hij was [mijn oude loopbaanbegeleider].", "*begeleider", "loopbaanbegeleider"}},
           &Sentence::calledBy);
}

TEST(Clause, aLanguageWithoutAListHasNone) {
    EXPECT_EQ(clauseWords("fi"), nullptr);
    EXPECT_NE(clauseWords("en"), clauseWords("nl"));
}

} // namespace
} // namespace kith::study
