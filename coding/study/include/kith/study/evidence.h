// The passages behind numbers: the words of codings, what stands around them, and all that was decided about them.
#pragma once

#include "kith/model/job.h"
#include "kith/model/table.h"
#include "kith/project/project.h"

#include <functional>
#include <string>
#include <vector>

namespace kith::study {

// A coding as it is shown to somebody who reads. Words and labels are in the language asked for where the study has
// them in it.
struct ShownPassage {
    CodingKey coding;
    Passage passage;           // with its words
    std::string source;        // title
    std::string ego;           // label of the case; "" where the passage stands in nobody's account
    int turn = 0;              // number of the turn, or of the answer; 0 where it stands in none
    std::string speaker;       // as the turn is labelled; "" for answers of a survey
    std::string question;      // column of the form, for answers
    std::string before, after; // within the turn, cut at a blank, with "…" where more was there
    std::string code;          // name: "factor.learning"
    std::string codeLabel;
    std::string contact; // label; "" for none
    std::string stage;   // in words; "" where nobody asked
    Coder coder;
    std::string quality, memo;
    std::string translation; // of the turn; "" where there is none or it may not be used
    bool quotable = true;    // whether the source's consent lets these words go out; they are given in either case
    CodePointSpan whole;     // the turn or answer that the passage begins in; the whole text where it stands in none
};

// The passages of these codings, in the order given; keys that are not in the snapshot are left out. The snapshot may
// have been taken without quotes. Reads only the texts that the passages stand in, each once. Throws Error where the
// project cannot be read.
std::vector<ShownPassage> passagesOf(const project::Project& project, const StudySnapshot& snapshot,
                                     const std::vector<CodingKey>& codings, const std::string& language);

// The same one by one, for many: `visit` is called for each coding given, in the order of the snapshot. Throws
// Cancelled where the job is.
void forEachPassage(const project::Project& project, const StudySnapshot& snapshot,
                    const std::vector<const Coding*>& codings, const std::string& language, const Job& job,
                    const std::function<void(ShownPassage&&)>& visit);

// Passages that need not be coded, such as those that were searched for: without code, contact, stage and coder.
// Passages of sources that are not in the snapshot are left out.
std::vector<ShownPassage> passagesAt(const project::Project& project, const StudySnapshot& snapshot,
                                     const std::vector<Passage>& passages);

enum class PassageOrder { Given, LeftContext, RightContext, Source, Code };
// In which order they are read: places in `passages`. Contexts by their words, nearest first, whatever their case and
// accents; sources by title and place; codes by label. What is equal stays as given.
std::vector<std::size_t> orderOf(const std::vector<ShownPassage>& passages, PassageOrder order);

// source, case, turn, speaker, before, words, after, code, contact, stage, coder, quality, memo: as it may go out. The
// words of passages that may not be quoted are left out, and a note counts them.
Table passagesTable(const std::vector<ShownPassage>& passages, const std::string& language);

} // namespace kith::study
