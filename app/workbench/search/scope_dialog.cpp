#include "search/scope_dialog.h"

#include "common/strings.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

namespace kith::workbench {

ScopeModel::ScopeModel(const std::vector<Source>& sources, const QStringList& chosen, QObject* parent)
    : QAbstractListModel(parent) {
    for (const Source& source : sources) {
        if (source.superseded || source.kind == SourceKind::Translation) continue;
        const QString title = toQString(source.title);
        if (chosen.contains(title)) chosen_.insert(static_cast<int>(titles_.size()));
        titles_.push_back(title);
    }
}

QStringList ScopeModel::chosen() const {
    QStringList titles;
    if (chosen_.size() == titles_.size()) return titles;
    for (const int row : chosen_)
        titles += titles_[static_cast<std::size_t>(row)];
    return titles;
}

void ScopeModel::choose(int row, bool chosen) {
    setData(index(row), chosen ? Qt::Checked : Qt::Unchecked, Qt::CheckStateRole);
}

int ScopeModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(titles_.size());
}

QVariant ScopeModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    if (role == Qt::DisplayRole) return titles_[static_cast<std::size_t>(index.row())];
    if (role == Qt::CheckStateRole) return chosen_.contains(index.row()) ? Qt::Checked : Qt::Unchecked;
    return {};
}

bool ScopeModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (!index.isValid() || role != Qt::CheckStateRole) return false;
    if (value.toInt() == Qt::Checked)
        chosen_.insert(index.row());
    else
        chosen_.erase(index.row());
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    return true;
}

Qt::ItemFlags ScopeModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags flags = QAbstractListModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsUserCheckable : flags;
}

ScopeDialog::ScopeDialog(const std::vector<Source>& sources, const QStringList& chosen, QWidget* parent)
    : QDialog(parent), model_(new ScopeModel(sources, chosen, this)), filtered_(new QSortFilterProxyModel(this)),
      list_(new QListView(this)), words_(new QLineEdit(this)) {
    setWindowTitle(tr("Search in"));
    filtered_->setSourceModel(model_);
    filtered_->setFilterCaseSensitivity(Qt::CaseInsensitive);
    words_->setPlaceholderText(tr("Filter"));
    words_->setAccessibleName(tr("Filter sources"));
    words_->installEventFilter(this);
    list_->setModel(filtered_);
    list_->setUniformItemSizes(true);
    list_->setAccessibleName(tr("Sources to search in"));
    auto* says = new QLabel(tr("Choose with Space. Where none is chosen, all are searched."), this);
    says->setWordWrap(true);
    auto* all = new QPushButton(tr("&Choose those shown"), this);
    auto* none = new QPushButton(tr("Choose &none of them"), this);
    connect(all, &QPushButton::clicked, this, [this] { chooseShown(true); });
    connect(none, &QPushButton::clicked, this, [this] { chooseShown(false); });
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* line = new QHBoxLayout;
    line->addWidget(all);
    line->addWidget(none);
    line->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(says);
    layout->addWidget(words_);
    layout->addWidget(list_, 1);
    layout->addLayout(line);
    layout->addWidget(buttons);
    resize(380, 460);
    connect(words_, &QLineEdit::textChanged, filtered_, &QSortFilterProxyModel::setFilterFixedString);
}

void ScopeDialog::chooseShown(bool chosen) {
    for (int row = 0; row < filtered_->rowCount(); ++row)
        model_->choose(filtered_->mapToSource(filtered_->index(row, 0)).row(), chosen);
}

bool ScopeDialog::eventFilter(QObject* watched, QEvent* event) {
    if (watched == words_ && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Down) {
        if (!list_->currentIndex().isValid()) list_->setCurrentIndex(filtered_->index(0, 0));
        list_->setFocus(Qt::TabFocusReason);
        return true;
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace kith::workbench
