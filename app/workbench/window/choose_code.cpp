#include "window/choose_code.h"

#include "common/keys.h"
#include "common/theme.h"

#include "kith/study/reading.h"

#include <QCoreApplication>

#include <algorithm>

namespace kith::workbench {
namespace {

QString saysOf(const Code& code, const std::string& language) {
    auto text = code.texts.find(language);
    if (text == code.texts.end()) text = code.texts.begin();
    if (text == code.texts.end()) return {};
    return toQString(text->second.full.empty() ? text->second.brief : text->second.full);
}

Choice choiceOf(const Code& code, const std::string& language) {
    Choice choice;
    choice.id = idOf(code.key);
    choice.name = toQString(code.label(language));
    choice.note = toQString(code.shortcut.empty() ? code.name : code.name + "   " + code.shortcut);
    choice.says = saysOf(code, language);
    choice.colour = theme::codeColour(code.colour);
    return choice;
}

} // namespace

ChoicePalette* chooseCode(const PageContext& context, const QString& title, QWidget* parent,
                          const std::function<void(const Code&)>& chosen, const CodesOffered& offered) {
    const auto fitting = [&workspace = context.workspace, language = context.language(),
                          offered](const QString& typed) {
        const Codebook& codebook = workspace.outline().codebook;
        std::vector<Choice> choices;
        for (const std::size_t at : study::codesMeant(codebook, toStd(typed), language, offered.whose, offered.recent))
            if (!offered.only || offered.only(codebook.codes[at]))
                choices.push_back(choiceOf(codebook.codes[at], language));
        return choices;
    };
    auto* palette =
        new ChoicePalette(title, QCoreApplication::translate("codes", "Type a part of a code's name"), fitting, parent);
    QObject::connect(
        palette, &ChoicePalette::chosen, parent, [&workspace = context.workspace, chosen](const QString& id) {
            const std::vector<Code>& codes = workspace.outline().codebook.codes;
            const auto code =
                std::find_if(codes.begin(), codes.end(), [&](const Code& one) { return idOf(one.key) == id; });
            if (code != codes.end()) chosen(Code(*code)); // the outline may change meanwhile
        });
    palette->open();
    return palette;
}

} // namespace kith::workbench
