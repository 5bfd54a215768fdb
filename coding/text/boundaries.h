// ICU's word and sentence boundaries of a stretch of UTF-16. For this module only.
#pragma once

#include <unicode/brkiter.h>

#include <cstdint>
#include <string_view>

namespace kith {

enum class Boundary { Word, Sentence };

// One iterator for each thread and kind (they are expensive to make), set to `part`, which must outlive its use.
icu::BreakIterator& boundariesOf(std::u16string_view part, Boundary kind);

// Calls visit(begin, end, status) for each stretch between two boundaries; status is ICU's rule status (UWordBreak).
template<class Visit>
void forEachStretch(std::u16string_view part, Boundary kind, Visit visit) {
    icu::BreakIterator& boundaries = boundariesOf(part, kind);
    std::int32_t begin = boundaries.first();
    for (std::int32_t end = boundaries.next(); end != icu::BreakIterator::DONE; end = boundaries.next()) {
        visit(begin, end, boundaries.getRuleStatus());
        begin = end;
    }
}

} // namespace kith
