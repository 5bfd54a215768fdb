#include "window/message_bar.h"

#include "common/labels.h"
#include "common/theme.h"

#include <QAccessible>
#include <QLabel>
#include <QPlainTextEdit>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

namespace kith::workbench {

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent), words_(new QLabel(this)), details_(new QPlainTextEdit(this)), more_(new QToolButton(this)) {
    setObjectName(QStringLiteral("messageBar"));
    setAccessibleName(tr("Message"));
    setStyleSheet(QStringLiteral("#messageBar { background: %1; border-bottom: 1px solid %2; }")
                      .arg(theme::warningGround().name(), theme::line().name()));
    words_->setWordWrap(true);
    words_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    words_->setAccessibleName(tr("Message"));
    makeWarning(words_);
    more_->setText(tr("Details"));
    more_->setCheckable(true);
    auto* close = new QToolButton(this);
    close->setText(tr("Close"));
    close->setToolTip(tr("Close this message (Esc)"));
    details_->setReadOnly(true);
    details_->setMaximumHeight(140);
    details_->setAccessibleName(tr("Details of the message"));
    auto* line = new QHBoxLayout;
    line->addWidget(words_, 1);
    line->addWidget(more_, 0, Qt::AlignTop);
    line->addWidget(close, 0, Qt::AlignTop);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 6, 8, 6);
    layout->addLayout(line);
    layout->addWidget(details_);
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    connect(more_, &QToolButton::toggled, details_, &QWidget::setVisible);
    auto* escape = new QShortcut(Qt::Key_Escape, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &QWidget::hide);
    hide();
}

void MessageBar::say(const Failure& failure) {
    words_->setText(failure.message);
    details_->setPlainText(failure.details.join(QLatin1Char('\n')));
    more_->setVisible(!failure.details.isEmpty());
    more_->setChecked(!failure.details.isEmpty());
    details_->setVisible(!failure.details.isEmpty());
    show();
    QAccessibleEvent alert(words_, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace kith::workbench
