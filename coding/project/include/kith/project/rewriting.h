// A copy of a project in other words: what Project::copyRewritten asks of whoever knows the other words.
#pragma once

#include "kith/model/key.h"
#include "kith/text/text.h"

#include <functional>
#include <string>
#include <string_view>

namespace kith::project {

enum class WordsOf {
    Case,         // the label of a case, or the id on a form
    Contact,      // a label, or the name on a form
    Alias,        // another name of a contact
    Speaker,      // the label of a speaker
    Organisation, // where a contact works
    Person,       // the label of somebody told of in several accounts
    Title,        // of a source
    FileName,     // of an imported file
    Prose,        // memos, attributes, qualities, examples, queries …
    Coder,        // an analyst, by name; cannot change
    Fixed         // what other parts refer to by name (codes, columns, the protocol); cannot change
};

// Words as the project has them, and where. Keys are none where they mean nothing.
struct StoredWords {
    WordsOf what = WordsOf::Prose;
    std::string_view words;
    std::string_view table; // "memo", "contact" …
    CaseKey ego;            // whose account they belong to
    SourceKey source;
    std::int64_t part = 0;
};

struct RewrittenText {
    Text text;
    std::function<CodePointSpan(CodePointSpan)> place; // of a passage, in the new text
};

struct Rewriting {
    std::function<std::string(const StoredWords&)> words; // what is given for words that cannot change is not used
    std::function<RewrittenText(SourceKey source, std::int64_t part, const Text& text)> text;
};

} // namespace kith::project
