#include "help/tour.h"

#include "common/labels.h"
#include "common/theme.h"

#include <QCoreApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QShortcut>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace kith::workbench {
namespace {

// A line around what is meant; clicks go through it.
class Outline_ : public QWidget {
public:
    explicit Outline_(QWidget* parent) : QWidget(parent) {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setFocusPolicy(Qt::NoFocus);
        hide();
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme::accent(), 3));
        painter.drawRoundedRect(QRectF(rect()).adjusted(2, 2, -2, -2), 5, 5);
    }
};

} // namespace

std::vector<TourStep> tourSteps() {
    return {
        {QCoreApplication::translate("tour", "Read and code"),
         QCoreApplication::translate("tour",
                                     "This is a transcript, with what was coded in its margin. Passages are coded "
                                     "where they stand: the text itself never changes."),
         QCoreApplication::translate("tour",
                                     "Try it: F6 goes from here into the page, and back. Select some words, with the "
                                     "mouse or with Shift and the arrow keys, and press a number from 1 to 9 for a "
                                     "factor, or Ctrl+K for any code. Ctrl+Z takes it back."),
         QString()},
        {QCoreApplication::translate("tour", "Who is spoken of"),
         QCoreApplication::translate("tour",
                                     "Kith finds who is mentioned and proposes who is the same person. You decide, "
                                     "and what is in doubt comes first."),
         QCoreApplication::translate(
             "tour", "Try it: F6 goes into the page; A accepts what stands there, R rejects it. All keys "
                     "of a page stand in the menu “Page”."),
         QStringLiteral("people")},
        {QCoreApplication::translate("tour", "The network"),
         QCoreApplication::translate("tour",
                                     "Somebody's contacts in three rings, from strong ties to very weak ones, and in "
                                     "a sector for each role."),
         QCoreApplication::translate(
             "tour", "Try it: drag a contact to another ring; or F6, the arrow keys to a contact, and L "
                     "for its layer. Ctrl+Z takes it back."),
         QStringLiteral("network")},
        {QCoreApplication::translate("tour", "Tables whose numbers open passages"),
         QCoreApplication::translate("tour", "Every number carries what it was counted from."),
         QCoreApplication::translate(
             "tour", "Try it: F6 goes into the page, Enter from the list into the table. Go to a number "
                     "with the arrow keys and press Enter: its passages are listed below."),
         QStringLiteral("tables")},
        {QCoreApplication::translate("tour", "The report"),
         QCoreApplication::translate("tour",
                                     "Tables, pictures, words and methods in one page that can be sent to others, as "
                                     "far as the interviewees' consent goes."),
         QCoreApplication::translate("tour", "That was the tour. F1 explains the page in front at any time, and "
                                             "Ctrl+Shift+P lists every command."),
         QStringLiteral("report")},
    };
}

Tour::Tour(Workspace& workspace, Desk& desk, Preferences& preferences, QWidget* window)
    : QFrame(window), workspace_(workspace), desk_(desk), preferences_(preferences), steps_(tourSteps()),
      title_(new QLabel(this)), says_(new QLabel(this)), task_(new QLabel(this)), counts_(new QLabel(this)),
      back_(new QPushButton(tr("Back"), this)), next_(new QPushButton(this)), outline_(new Outline_(window)) {
    setObjectName(QStringLiteral("tour"));
    setAccessibleName(tr("Tour"));
    setAutoFillBackground(true);
    setStyleSheet(QStringLiteral("#tour { background: %1; border: 2px solid %2; border-radius: 6px; }")
                      .arg(theme::raised().name(), theme::accent().name()));
    setFixedWidth(350);
    QFont strong = font();
    strong.setPointSizeF(strong.pointSizeF() * 1.15);
    strong.setWeight(QFont::DemiBold);
    title_->setFont(strong);
    title_->setWordWrap(true);
    for (QLabel* label : {says_, task_}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::NoTextInteraction);
    }
    makeQuiet(counts_);
    auto* close = new QPushButton(tr("End"), this);
    close->setToolTip(tr("End the tour (Esc); Help begins it again"));
    next_->setObjectName(QStringLiteral("tourNext"));
    back_->setObjectName(QStringLiteral("tourBack"));
    auto* head = new QHBoxLayout;
    head->addWidget(title_, 1);
    head->addWidget(counts_);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(close);
    buttons->addStretch(1);
    buttons->addWidget(back_);
    buttons->addWidget(next_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(8);
    layout->addLayout(head);
    layout->addWidget(says_);
    layout->addWidget(task_);
    layout->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &Tour::end);
    connect(back_, &QPushButton::clicked, this, [this] { showStep(step_ - 1); });
    connect(next_, &QPushButton::clicked, this, [this] {
        if (step_ + 1 < static_cast<int>(steps_.size()))
            showStep(step_ + 1);
        else
            end();
    });
    auto* escape = new QShortcut(Qt::Key_Escape, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &Tour::end);
    connect(&workspace_, &Workspace::edited, this, [this] {
        if (step_ < 3) tried();
    });
    connect(&desk_, &Desk::passagesWanted, this, [this] {
        if (step_ == 3) tried();
    });
    window->installEventFilter(this);
    hide();
}

void Tour::start() {
    const bool done = preferences_.value(QStringLiteral("tour/done"), false).toBool();
    const int last = static_cast<int>(steps_.size()) - 1;
    const int left = std::clamp(preferences_.value(QStringLiteral("tour/step"), 0).toInt(), 0, last);
    showStep(done ? 0 : left);
}

void Tour::showStep(int step) {
    if (step < 0 || step >= static_cast<int>(steps_.size())) return;
    step_ = step;
    tried_ = false;
    const TourStep& now = steps_[static_cast<std::size_t>(step)];
    title_->setText(now.title);
    says_->setText(now.says);
    task_->setText(now.task);
    counts_->setText(QStringLiteral("%1/%2").arg(step + 1).arg(steps_.size()));
    back_->setEnabled(step > 0);
    next_->setText(step + 1 < static_cast<int>(steps_.size()) ? tr("Next") : tr("Done"));
    setAccessibleDescription(QStringLiteral("%1. %2 %3").arg(now.title, now.says, now.task));
    preferences_.setValue(QStringLiteral("tour/step"), step);
    if (!now.page.isEmpty()) {
        desk_.openPage(now.page);
    } else {
        for (const Source& source : workspace_.outline().sources)
            if (!source.superseded && source.kind == SourceKind::Interview) {
                desk_.openSource(source.key);
                break;
            }
    }
    show();
    raise();
    // Once the page is there.
    QTimer::singleShot(0, this, [this] {
        place();
        next_->setFocus(Qt::OtherFocusReason);
    });
}

void Tour::tried() {
    if (tried_ || !isVisible()) return;
    tried_ = true;
    task_->setText(tr("✓ Done. Go on, or try more."));
    place();
}

void Tour::end() {
    preferences_.setValue(QStringLiteral("tour/done"), step_ + 1 == static_cast<int>(steps_.size()));
    hide();
    outline_->hide();
    target_ = nullptr;
    Q_EMIT ended();
}

void Tour::pointAt(QWidget* target) {
    if (target_) target_->removeEventFilter(this);
    target_ = target;
    if (target_) target_->installEventFilter(this);
    place();
}

void Tour::place() {
    QWidget* window = parentWidget();
    adjustSize();
    // The line around it is the style sheet's, which the layout does not count.
    setFixedHeight((layout()->hasHeightForWidth() ? layout()->heightForWidth(width()) : sizeHint().height()) + 12);
    move(window->width() - width() - 18, window->height() - height() - 40);
    const bool seen = isVisible() && target_ && target_->isVisible();
    outline_->setVisible(seen);
    if (!seen) return;
    outline_->setGeometry(QRect(target_->mapTo(window, QPoint()), target_->size()).adjusted(-3, -3, 3, 3));
    outline_->raise();
    raise();
}

bool Tour::eventFilter(QObject* watched, QEvent* event) {
    if ((event->type() == QEvent::Resize || event->type() == QEvent::Show || event->type() == QEvent::Hide) &&
        isVisible())
        QTimer::singleShot(0, this, &Tour::place);
    return QFrame::eventFilter(watched, event);
}

} // namespace kith::workbench
