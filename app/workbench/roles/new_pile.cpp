#include "roles/new_pile.h"

#include "common/labels.h"
#include "common/theme.h"
#include "roles/cards_model.h"

#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

namespace kith::workbench {

NewPile::NewPile(QWidget* parent) : QFrame(parent), name_(new QLineEdit(this)), hint_(new QLabel(this)) {
    setAcceptDrops(true);
    setAccessibleName(tr("New pile"));
    name_->setPlaceholderText(tr("New pile (N)"));
    name_->setAccessibleName(tr("Name of a new pile"));
    name_->installEventFilter(this);
    hint_->setWordWrap(true);
    hint_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    makeQuiet(hint_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(name_);
    layout->addWidget(hint_, 1);
    connect(name_, &QLineEdit::returnPressed, this, [this] {
        const QString name = name_->text().trimmed();
        if (name.isEmpty()) return;
        const std::vector<study::Card> cards = std::move(cards_);
        const CodeKey from = from_;
        cards_.clear();
        name_->clear();
        showHint();
        Q_EMIT named(name, cards, from);
    });
    showHint();
}

void NewPile::ask(std::vector<study::Card> cards, CodeKey from) {
    cards_ = std::move(cards);
    from_ = from;
    showHint();
    name_->setFocus(Qt::OtherFocusReason);
}

void NewPile::showHint() {
    hint_->setText(cards_.empty() ? tr("Drop cards here, or choose some and press N.")
                   : cards_.size() == 1
                       ? tr("Give the pile a name for this card, then press Enter.")
                       : tr("Give the pile a name for these %1 cards, then press Enter.").arg(cards_.size()));
    name_->setAccessibleDescription(hint_->text());
}

bool NewPile::eventFilter(QObject* watched, QEvent* event) {
    if (watched == name_ && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        cards_.clear();
        name_->clear();
        showHint();
        Q_EMIT leftOff();
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

void NewPile::dragEnterEvent(QDragEnterEvent* event) {
    if (qobject_cast<const CardsMime*>(event->mimeData())) event->acceptProposedAction();
}

void NewPile::dropEvent(QDropEvent* event) {
    const auto* cards = qobject_cast<const CardsMime*>(event->mimeData());
    if (!cards) return;
    const bool stay = event->dropAction() == Qt::CopyAction;
    event->acceptProposedAction();
    ask(cards->cards(), stay ? CodeKey{} : cards->from());
}

void NewPile::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(theme::line(), 1.5, Qt::DashLine);
    painter.setPen(pen);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 5, 5);
}

} // namespace kith::workbench
