// A protocol on another topic, that tests change piece by piece.
#pragma once

#include "kith/model/error.h"

#include <stdexcept>
#include <string>
#include <vector>

namespace kith::protocol {

inline const std::string smallProtocol = R"(id = "support"
version = "2"
languages = ["en"]
title.en = "Who supports patients"

[[group]]
id = "near"
parent = ""
label.en = "People near by"

[[code]]
name = "role.listener"
group = "near"
layer = "role"
colour = "#112233"
shortcut = "1"
optional = true
evidence_name = "stated"
evidence_definition = "inferred"
origin = "interview"
citation = "Nobody 2020"
[code.en]
label = "Listener"
brief = "Listens."
full = "The contact takes time to listen."
when = "Listening is told of."
when_not = "Advice is given: role.adviser."
example = "She just let me talk."

[[code]]
name = "role.adviser"
parent = "role.listener"
[code.en]
label = "Adviser"

[[code]]
name = "asked.people"
layer = "interview"
[code.en]
label = "Asked: people"

[[guide]]
topic = "people"
stage = "activate"
codes = ["role.*"]
text.en = "Who was there for you?"
probes.en = ["When?", "How?"]

[[eligibility]]
attribute = "age"
operator = ">="
values = ["18"]
text.en = "Of age"

[[survey]]
name = "clinic"
files = ["clinic-2024"]
id_column = "patient"
title.en = "At the clinic"
introduction.en = "Think of last month."
attributes = [
    { column = "age", type = "number" },
    { column = "ward", name = "department", type = "choice", choices = ["a", "b"] },
]
answers = [ { column = "rest", question.en = "Anything else?" } ]

[[survey.question]]
stage = "maintain"
text.en = "Why this person?"

[[survey.contact]]
contact = "who_1"
organisation = ""
reasons = [
    { column = "why_1", stage = "maintain" },
    { column = "again_1", stage = "maintain", question.en = "And why again?" },
]

[units]
unit = "passage"
own_words = true

[[inclusion]]
sources = "interview"
languages = ["en"]
least_words = 200
text.en = "Long enough to tell of people"

[[sample]]
sources = "interview"
people = 12

[double_coding]
percent = 25
coefficient = "krippendorff-alpha"
least = 0.7

[[picture]]
id = "networks"
kind = "egograms"
title.en = "The people around each patient"
)";

// The text with its first `what` replaced; a test that replaces what is not there is wrong itself.
inline std::string with(std::string text, const std::string& what, const std::string& other) {
    const std::size_t at = text.find(what);
    if (at == std::string::npos) throw std::logic_error("not in the text: " + what);
    return text.replace(at, what.size(), other);
}

} // namespace kith::protocol
