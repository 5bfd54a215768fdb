#include "passages/turn_pane.h"

#include "common/strings.h"
#include "common/theme.h"

#include <QTextBlock>
#include <QTextCursor>

#include <algorithm>

namespace kith::workbench {

TurnPane::TurnPane(QWidget* parent) : QTextBrowser(parent) {
    setAccessibleName(tr("The whole turn"));
    setFrameShape(NoFrame);
    setOpenLinks(false);
    document()->setDocumentMargin(8);
}

void TurnPane::setTextFont(const QFont& font) {
    setFont(font);
    document()->setDefaultFont(font);
}

void TurnPane::showTurn(const project::Project& project, const Passage& passage, CodePointSpan whole,
                        const QString& heading, const QString& translation) {
    const Text text = project.text(passage.source, passage.part);
    whole.begin = std::min(whole.begin, passage.span.begin);
    whole.end = std::min(std::max(whole.end, passage.span.end), text.end());
    const auto words = [&](CodePointPos begin, CodePointPos end) {
        return begin < end ? toQString(text.quoteView({begin, end})) : QString();
    };
    clear();
    QTextCursor cursor(document());
    QTextCharFormat plain, quiet, marked;
    quiet.setForeground(theme::quiet());
    marked.setBackground(theme::found());
    cursor.insertText(heading, quiet);
    cursor.insertBlock();
    cursor.insertText(words(whole.begin, passage.span.begin), plain);
    const int at = cursor.position();
    cursor.insertText(words(passage.span.begin, passage.span.end), marked);
    cursor.insertText(words(passage.span.end, whole.end), plain);
    if (!translation.isEmpty()) {
        cursor.insertBlock();
        cursor.insertText(translation, quiet);
    }
    cursor.setPosition(at);
    setTextCursor(cursor);
    ensureCursorVisible();
}

} // namespace kith::workbench
