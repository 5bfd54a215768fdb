// A code to be chosen by typing a part of its name.
#pragma once

#include "common/choice_palette.h"
#include "window/page.h"

#include "kith/model/terms.h"

#include <functional>
#include <vector>

namespace kith::workbench {

struct CodesOffered {
    SpeakerRole whose = SpeakerRole::Interviewee; // whose words are coded: what was asked comes first for interviewers
    std::vector<CodeKey> recent;                  // the last used first
    std::function<bool(const Code&)> only;        // all where it is empty
};

// Opens the palette with the codes in use, ordered as study::codesMeant() does; `chosen` is called with the code, as
// long as `parent` lives. It closes itself.
ChoicePalette* chooseCode(const PageContext& context, const QString& title, QWidget* parent,
                          const std::function<void(const Code&)>& chosen, const CodesOffered& offered = {});

} // namespace kith::workbench
