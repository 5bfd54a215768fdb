// ICU's word and sentence boundaries of a stretch of UTF-16.
#include "boundaries.h"

#include <unicode/utext.h>

#include <memory>
#include <stdexcept>
#include <string>

namespace kith {

namespace {

void require(UErrorCode status) {
    if (U_FAILURE(status)) throw std::runtime_error(std::string("ICU: ") + u_errorName(status));
}

// Root rules for every language, so that a text has the same words whatever it is thought to be written in.
std::unique_ptr<icu::BreakIterator> make(Boundary kind) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Locale& root = icu::Locale::getRoot();
    std::unique_ptr<icu::BreakIterator> made(kind == Boundary::Word
                                                 ? icu::BreakIterator::createWordInstance(root, status)
                                                 : icu::BreakIterator::createSentenceInstance(root, status));
    require(status);
    return made;
}

} // namespace

icu::BreakIterator& boundariesOf(std::u16string_view part, Boundary kind) {
    thread_local const std::unique_ptr<icu::BreakIterator> ofWords = make(Boundary::Word);
    thread_local const std::unique_ptr<icu::BreakIterator> ofSentences = make(Boundary::Sentence);
    icu::BreakIterator& boundaries = kind == Boundary::Word ? *ofWords : *ofSentences;

    UErrorCode status = U_ZERO_ERROR;
    UText opened = UTEXT_INITIALIZER;
    utext_openUChars(&opened, part.data(), static_cast<std::int64_t>(part.size()), &status);
    boundaries.setText(&opened, status); // takes a shallow clone
    utext_close(&opened);
    require(status);
    return boundaries;
}

} // namespace kith
