#include "common/choice_palette.h"

#include "common/labels.h"
#include "common/theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace kith::workbench {
namespace {

class ChoiceDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override {
        return {200, option.fontMetrics.height() + 8};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        painter->save();
        const bool current = option.state.testFlag(QStyle::State_Selected);
        if (current) painter->fillRect(option.rect, option.palette.color(QPalette::Highlight));
        QRect room = option.rect.adjusted(8, 0, -8, 0);
        const auto colour = index.data(ChoiceModel::ColourRole).value<QColor>();
        if (colour.isValid()) {
            painter->fillRect(QRect(room.left(), room.center().y() - 5, 10, 10), colour);
            room.setLeft(room.left() + 18);
        }
        const auto icon = index.data(Qt::DecorationRole).value<QIcon>();
        if (!icon.isNull()) {
            icon.paint(painter, QRect(room.left(), room.center().y() - 7, 16, 16));
            room.setLeft(room.left() + 24);
        }
        const QColor ink = option.palette.color(current ? QPalette::HighlightedText : QPalette::Text);
        const QString note = index.data(ChoiceModel::NoteRole).toString();
        const int noteWidth = std::min(option.fontMetrics.horizontalAdvance(note) + 4, room.width() / 2);
        const QRect nameRoom = room.adjusted(0, 0, -noteWidth - 8, 0);
        painter->setPen(ink);
        painter->drawText(nameRoom, Qt::AlignLeft | Qt::AlignVCenter,
                          option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, nameRoom.width()));
        painter->setPen(current ? ink : theme::quiet());
        painter->drawText(QRect(room.right() - noteWidth, room.top(), noteWidth, room.height()),
                          Qt::AlignRight | Qt::AlignVCenter,
                          option.fontMetrics.elidedText(note, Qt::ElideLeft, noteWidth));
        painter->restore();
    }
};

} // namespace

void ChoiceModel::setChoices(std::vector<Choice> choices) {
    beginResetModel();
    choices_ = std::move(choices);
    endResetModel();
}

int ChoiceModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(choices_.size());
}

QVariant ChoiceModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const Choice& choice = choices_[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return choice.name;
    case Qt::AccessibleTextRole:
        return choice.note.isEmpty() ? choice.name : choice.name + QStringLiteral(", ") + choice.note;
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
    case SaysRole:
        return choice.says;
    case IdRole:
        return choice.id;
    case NoteRole:
        return choice.note;
    case ColourRole:
        return choice.colour;
    case Qt::DecorationRole:
        return choice.icon;
    default:
        return {};
    }
}

ChoicePalette::ChoicePalette(const QString& title, const QString& hint, Fitting fitting, QWidget* parent)
    : QDialog(parent), fitting_(std::move(fitting)), model_(new ChoiceModel(this)), explanation_(new QLabel(this)),
      typed_(new QLineEdit(this)), list_(new QListView(this)), says_(new QLabel(this)) {
    setWindowTitle(title);
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    explanation_->setWordWrap(true);
    explanation_->setBuddy(typed_);
    explanation_->hide();
    typed_->setPlaceholderText(hint);
    typed_->setAccessibleName(title);
    typed_->setClearButtonEnabled(true);
    typed_->installEventFilter(this);
    list_->setModel(model_);
    list_->setItemDelegate(new ChoiceDelegate(list_));
    list_->setUniformItemSizes(true);
    list_->setAccessibleName(title);
    list_->setFocusPolicy(Qt::NoFocus);
    says_->setWordWrap(true);
    says_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    says_->setMinimumHeight(says_->fontMetrics().lineSpacing() * 3);
    says_->setMaximumHeight(says_->fontMetrics().lineSpacing() * 4);
    says_->setTextFormat(Qt::PlainText);
    makeQuiet(says_);
    says_->setAccessibleName(tr("Explanation"));
    says_->hide(); // until a choice has something to say
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 10, 10, 10);
    layout->addWidget(explanation_);
    layout->addWidget(typed_);
    layout->addWidget(list_, 1);
    layout->addWidget(says_);
    resize(480, 430);
    connect(typed_, &QLineEdit::textChanged, this, &ChoicePalette::filter);
    connect(typed_, &QLineEdit::returnPressed, this, &ChoicePalette::choose);
    connect(list_, &QListView::clicked, this, &ChoicePalette::choose);
    connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this, &ChoicePalette::showCurrent);
    filter({});
}

ChoicePalette::Fitting ChoicePalette::among(std::vector<Choice> all) {
    return [all = std::move(all)](const QString& typed) {
        const QStringList parts = typed.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        std::vector<Choice> fitting;
        for (const Choice& choice : all) {
            const QString words = choice.name + QLatin1Char(' ') + choice.note;
            if (std::all_of(parts.begin(), parts.end(),
                            [&](const QString& part) { return words.contains(part, Qt::CaseInsensitive); }))
                fitting.push_back(choice);
        }
        std::stable_partition(fitting.begin(), fitting.end(), [&](const Choice& choice) {
            return choice.name.startsWith(typed.trimmed(), Qt::CaseInsensitive);
        });
        return fitting;
    };
}

void ChoicePalette::explain(const QString& words) {
    explanation_->setText(words);
    explanation_->show();
    typed_->setAccessibleName(words);
}

void ChoicePalette::offerNew(const QString& words, const QString& says) {
    newWords_ = words;
    newSays_ = says;
    filter(typed_->text());
}

void ChoicePalette::type(const QString& words) {
    typed_->setText(words);
    typed_->selectAll();
}

void ChoicePalette::filter(const QString& typed) {
    std::vector<Choice> choices = fitting_(typed);
    const QString name = typed.trimmed();
    const bool isThere =
        std::any_of(choices.begin(), choices.end(), [&](const Choice& one) { return one.name == name; });
    if (!newWords_.isEmpty() && !name.isEmpty() && !isThere)
        choices.push_back({{}, newWords_.arg(name), {}, newSays_, {}, {}});
    if (std::any_of(choices.begin(), choices.end(), [](const Choice& one) { return !one.says.isEmpty(); }))
        says_->show();
    model_->setChoices(std::move(choices));
    list_->setCurrentIndex(model_->index(0, 0));
    showCurrent();
}

void ChoicePalette::showCurrent() {
    says_->setText(list_->currentIndex().data(ChoiceModel::SaysRole).toString());
}

void ChoicePalette::choose() {
    if (!list_->currentIndex().isValid()) return;
    const QString id = list_->currentIndex().data(ChoiceModel::IdRole).toString(), name = typed_->text().trimmed();
    accept();
    if (id.isEmpty()) // only what is new has none
        Q_EMIT newWanted(name);
    else
        Q_EMIT chosen(id);
}

bool ChoicePalette::eventFilter(QObject* watched, QEvent* event) {
    if (watched == typed_ && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const int step = key == Qt::Key_Down       ? 1
                         : key == Qt::Key_Up       ? -1
                         : key == Qt::Key_PageDown ? 10
                         : key == Qt::Key_PageUp   ? -10
                                                   : 0;
        if (step != 0 && model_->rowCount() > 0) {
            const int row = std::clamp(list_->currentIndex().row() + step, 0, model_->rowCount() - 1);
            list_->setCurrentIndex(model_->index(row, 0));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace kith::workbench
