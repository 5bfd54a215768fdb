// How often: by people, by contacts, by passages; over stages, attributes and cases.
#pragma once

#include "kith/analysis/selection.h"
#include "kith/model/table.h"

#include <optional>
#include <string>
#include <string_view>

namespace kith::analysis {

// In all these tables a row is a code (or a unit of a reading, or a group), every number carries its codings, and
// headings and notes are in the language asked for ("en", "nl"). People who were not asked what can show a code are in
// no denominator; what they told all the same stands apart ("unasked"). A cell without anybody who was asked is not
// asked, never zero. A unit that a reading supposes but could not name is undefined. Throw Error for a code, layer,
// reading, coder or attribute that is not there.

// One column of counts: "factors-by-people" with Wilson intervals of the shares, "factors-by-contacts" with bootstrap
// intervals of the shares, or "factors-by-passages" with the mean of people, its bootstrap interval, and each person's
// value.
Table frequencies(const StudySnapshot& snapshot, Measure measure, const CodeChoice& choice, const Selection& selection,
                  std::string_view language);

// A column for each stage, out of those who were asked about it, and one for codings that name no stage:
// "factors-by-stage".
Table byStage(const StudySnapshot& snapshot, Measure measure, const CodeChoice& choice, const Selection& selection,
              std::string_view language);

// Two values of an attribute whose shares are subtracted.
struct ComparedValues {
    std::string first, second;
};

// A column for each value of an attribute of the cases: "factors-by-attribute". For people, beside them the difference
// of two values with Newcombe's interval: those asked for, or the only two there are. Throws Error for more than 50
// values, and for a compared value that nobody has.
Table byAttribute(const StudySnapshot& snapshot, Measure measure, const CodeChoice& choice,
                  const std::string& attribute, const Selection& selection, std::string_view language,
                  const std::optional<ComparedValues>& compared = {});

// A column for each case: "factors-by-case". Passages, or contacts with the account's contacts as denominator; for
// Measure::People passages, too.
Table byCase(const StudySnapshot& snapshot, Measure measure, const CodeChoice& choice, const Selection& selection,
             std::string_view language);

} // namespace kith::analysis
