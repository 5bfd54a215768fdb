#include "surveys/answer_view.h"

#include "common/labels.h"
#include "common/strings.h"
#include "common/theme.h"

#include "kith/text/text.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QTextEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace kith::workbench {

AnswerView::AnswerView(QWidget* parent)
    : QWidget(parent), heading_(new QLabel(this)), question_(new QLabel(this)), words_(new QTextEdit(this)),
      list_(new QListView(this)), none_(new QLabel(this)), codings_(new AnswerCodings(this)) {
    QFont bold = heading_->font();
    bold.setBold(true);
    heading_->setFont(bold);
    heading_->setTextFormat(Qt::PlainText);
    heading_->setWordWrap(true);
    question_->setTextFormat(Qt::PlainText);
    question_->setWordWrap(true);
    makeQuiet(question_);
    makeQuiet(none_);
    none_->setWordWrap(true);
    none_->setText(tr("Not coded yet. Keys 1 to 9 or Ctrl+K code the answer, or the words selected in it."));
    none_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    none_->setMargin(6);
    words_->setReadOnly(true);
    words_->setTextInteractionFlags(Qt::TextSelectableByKeyboard | Qt::TextSelectableByMouse);
    words_->setAccessibleName(tr("Answer"));
    words_->setTabChangesFocus(true);
    words_->setFrameShape(QFrame::NoFrame);
    words_->setMinimumHeight(60);
    words_->installEventFilter(this);
    list_->setModel(codings_);
    list_->setWordWrap(true);
    list_->setAccessibleName(tr("Codings of the answer"));
    list_->setMinimumHeight(60);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setResizeMode(QListView::Adjust);
    list_->installEventFilter(this);
    auto* beside = new QHBoxLayout;
    beside->setSpacing(8);
    beside->addWidget(words_, 3);
    auto* coded = new QVBoxLayout;
    coded->addWidget(none_);
    coded->addWidget(list_, 1);
    beside->addLayout(coded, 2);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(heading_);
    layout->addWidget(question_);
    layout->addLayout(beside, 1);
    connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& now) {
        if (now.isValid() && list_->hasFocus())
            Q_EMIT codingChosen(codings_->codings()[static_cast<std::size_t>(now.row())].coding.key);
    });
    setCodings({});
}

void AnswerView::showAnswer(const QString& heading, const QString& question, const Passage& passage) {
    heading_->setText(heading);
    question_->setText(question);
    question_->setVisible(!question.isEmpty());
    if (answer_ != passage) {
        answer_ = passage;
        words_->setPlainText(toQString(passage.quote));
    }
    words_->setAccessibleDescription(heading + QLatin1Char(' ') + question);
}

void AnswerView::showNothing(const QString& heading, const QString& words) {
    answer_.reset();
    heading_->setText(heading);
    question_->setText(words);
    question_->setVisible(!words.isEmpty());
    words_->clear();
    setCodings({});
}

void AnswerView::setCodings(std::vector<AnswerCoding> codings) {
    const bool any = !codings.empty();
    codings_->setCodings(std::move(codings));
    list_->setVisible(any);
    none_->setVisible(!any && answer_.has_value());
    tint();
}

void AnswerView::setTextFont(const QFont& font) {
    words_->setFont(font);
}

void AnswerView::tint() {
    QList<QTextEdit::ExtraSelection> selections;
    if (answer_) {
        const Text text = Text::fromStored(answer_->quote);
        for (const AnswerCoding& one : codings_->codings()) {
            const CodePointSpan span{
                {std::max<std::int64_t>(one.coding.passage.span.begin.value - answer_->span.begin.value, 0)},
                {std::min(one.coding.passage.span.end.value - answer_->span.begin.value, text.end().value)}};
            if (span.empty()) continue;
            const Utf16Span place = text.toUtf16(span);
            QTextEdit::ExtraSelection selection;
            selection.cursor = QTextCursor(words_->document());
            selection.cursor.setPosition(static_cast<int>(place.begin.value));
            selection.cursor.setPosition(static_cast<int>(place.end.value), QTextCursor::KeepAnchor);
            selection.format.setBackground(theme::codeTint(one.colour));
            selection.format.setUnderlineStyle(QTextCharFormat::SingleUnderline);
            selection.format.setUnderlineColor(theme::codeColour(one.colour));
            selections.append(selection);
        }
    }
    words_->setExtraSelections(selections);
}

std::optional<Passage> AnswerView::chosen() const {
    if (!answer_) return std::nullopt;
    const QTextCursor cursor = words_->textCursor();
    if (!cursor.hasSelection()) return answer_;
    const Text text = Text::fromStored(answer_->quote);
    std::int64_t begin = cursor.selectionStart(), end = cursor.selectionEnd();
    const std::u16string_view units = text.utf16();
    const auto blank = [&](std::int64_t at) { return QChar(units[static_cast<std::size_t>(at)]).isSpace(); };
    while (begin < end && blank(begin))
        ++begin;
    while (begin < end && blank(end - 1))
        --end;
    if (begin == end) return answer_;
    const CodePointSpan within = text.toCodePoints(Utf16Span{{begin}, {end}});
    Passage some = *answer_;
    some.quote = text.quote(within);
    some.span = {{answer_->span.begin.value + within.begin.value}, {answer_->span.begin.value + within.end.value}};
    return some;
}

std::optional<CodingKey> AnswerView::codingMeant() const {
    const auto& all = codings_->codings();
    if (const QModelIndex now = list_->currentIndex(); now.isValid() && list_->hasFocus())
        return all[static_cast<std::size_t>(now.row())].coding.key;
    const auto last = std::find_if(all.rbegin(), all.rend(), [](const AnswerCoding& one) { return one.own; });
    return last == all.rend() ? std::nullopt : std::optional(last->coding.key);
}

bool AnswerView::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        QTextCursor cursor = words_->textCursor();
        cursor.clearSelection();
        words_->setTextCursor(cursor);
        Q_EMIT left();
        return true;
    }
    if (watched == list_ && event->type() == QEvent::FocusIn && !list_->currentIndex().isValid() &&
        codings_->rowCount() > 0)
        list_->setCurrentIndex(codings_->index(codings_->rowCount() - 1));
    return QWidget::eventFilter(watched, event);
}

} // namespace kith::workbench
