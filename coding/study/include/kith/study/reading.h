// A text as it is read and coded: who says each turn, in whose account, and the codes that may be meant.
#pragma once

#include "kith/project/project.h"

#include <string>
#include <string_view>
#include <vector>

namespace kith::study {

// A turn, paragraph or answer with who says it.
struct ReadTurn {
    project::StoredTurn stored;
    SpeakerRole role = SpeakerRole::Unknown; // Interviewee for answers of a survey
    CaseKey ego; // whose account it stands in; for the interviewer's words that of the only interviewee; else none
};

struct ReadText {
    Source source;
    std::int64_t part = 1;
    Text text;
    std::vector<ReadTurn> turns; // in order
};

// Throws Error where the source, or that part of it, is not there, and where its consent forbids analysis.
ReadText readText(const project::Project& project, SourceKey source, std::int64_t part = 1);

// Codes in use that somebody may mean who typed this (in any order parts of the label or the name, case and accents
// aside), as indices into `codebook.codes`. First those whose label or name is or begins so; then, for words of an
// interviewer, what was asked and probed; then those in `recent`, the last used first; then in the order of the
// codebook. All of them for "".
std::vector<std::size_t> codesMeant(const Codebook& codebook, std::string_view typed, std::string_view language,
                                    SpeakerRole whose, const std::vector<CodeKey>& recent);

// The code with this shortcut; nullptr for none.
const Code* codeWithShortcut(const Codebook& codebook, std::string_view shortcut);

// Contacts that somebody may mean who typed this, likewise (label or alias), as indices.
std::vector<std::size_t> contactsMeant(const std::vector<Contact>& contacts, std::string_view typed,
                                       const std::vector<ContactKey>& recent);

// The contact whose label or alias stands in these words (whole words, case aside), the longest one; none where there
// is none. For "the contact under the cursor" before any mention was decided.
ContactKey contactNamedIn(const std::vector<Contact>& contacts, std::string_view words);

// A coding of this coder's names a contact that is new in the account; `key` is the contact's from then on. One edit.
// Throws Error where the passage stands in nobody's account, where the account has such a contact already, and for
// another coder's coding.
void nameNewContact(project::Project& project, CodingKey coding, ContactKey key, const std::string& label,
                    const Coder& by);

} // namespace kith::study
