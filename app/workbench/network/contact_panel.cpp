#include "network/contact_panel.h"

#include "common/theme.h"
#include "network/changes_model.h"

#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

namespace kith::workbench {

ContactPanel::ContactPanel(QWidget* parent)
    : QWidget(parent), changes_(new ChangesModel(this)), name_(new QLabel(this)), about_(new QLabel(this)),
      none_(new QLabel(this)), list_(new QListView(this)), passages_(new QPushButton(tr("&Passages"), this)),
      add_(new QPushButton(tr("&Add…"), this)), remove_(new QPushButton(tr("&Remove"), this)) {
    QFont bold = font();
    bold.setBold(true);
    name_->setFont(bold);
    name_->setWordWrap(true);
    about_->setWordWrap(true);
    none_->setWordWrap(true);
    none_->setForegroundRole(QPalette::PlaceholderText);
    auto* heading = new QLabel(tr("Told changes of the tie"), this);
    heading->setFont(bold);
    heading->setWordWrap(true);
    list_->setModel(changes_);
    list_->setWordWrap(true);
    list_->setTextElideMode(Qt::ElideNone);
    list_->setResizeMode(QListView::Adjust);
    list_->setSpacing(3);
    list_->setAccessibleName(tr("Told changes of the tie"));
    list_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    passages_->setToolTip(tr("Lists every passage about this contact"));
    add_->setAccessibleName(tr("Add a told change"));
    add_->setToolTip(tr("Notes how the account tells that this tie changed"));
    remove_->setAccessibleName(tr("Remove the told change"));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(add_);
    buttons->addWidget(remove_);
    buttons->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 10, 10, 10);
    layout->addWidget(name_);
    layout->addWidget(about_);
    layout->addWidget(passages_, 0, Qt::AlignLeft);
    layout->addSpacing(8);
    layout->addWidget(heading);
    layout->addWidget(none_);
    layout->addWidget(list_, 1);
    layout->addLayout(buttons);
    layout->addStretch();
    connect(passages_, &QPushButton::clicked, this, &ContactPanel::passagesWanted);
    connect(add_, &QPushButton::clicked, this, &ContactPanel::addWanted);
    connect(remove_, &QPushButton::clicked, this, [this] {
        if (const auto* told = changes_->changeAt(list_->currentIndex())) Q_EMIT removeWanted(*told);
    });
    connect(list_, &QListView::activated, this, [this](const QModelIndex& index) {
        if (const auto* told = changes_->changeAt(index)) Q_EMIT wordsWanted(*told);
    });
    connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this, &ContactPanel::showButtons);
    showNobody();
}

void ContactPanel::showNobody() {
    name_->setText(tr("No contact is chosen"));
    about_->setText(tr("Click a contact, or walk from one to another with the arrow keys."));
    mayChange_ = false;
    passages_->setEnabled(false);
    showChanges({});
    none_->setText({});
}

void ContactPanel::showContact(const QString& name, const QString& words, bool mayChange) {
    name_->setText(name);
    about_->setText(words.startsWith(name + QStringLiteral(", ")) ? words.mid(name.size() + 2) : words);
    mayChange_ = mayChange;
    passages_->setEnabled(true);
    showButtons();
}

void ContactPanel::showChanges(std::vector<study::ToldChange> changes) {
    const bool any = !changes.empty();
    const int row = list_->currentIndex().row();
    changes_->setChanges(std::move(changes));
    if (any) list_->setCurrentIndex(changes_->index(std::clamp(row, 0, changes_->rowCount() - 1)));
    none_->setText(tr("None is noted."));
    none_->setVisible(!any);
    list_->setVisible(any);
    showButtons();
}

void ContactPanel::showButtons() {
    add_->setEnabled(mayChange_);
    remove_->setEnabled(mayChange_ && list_->currentIndex().isValid());
}

} // namespace kith::workbench
