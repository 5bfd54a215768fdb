#include "network/change_dialog.h"

#include "common/dialog_buttons.h"
#include "common/strings.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

namespace kith::workbench {
namespace {

QString labelOf(const report::PictureWords& words, const std::string& name) {
    const auto found = words.labels.find(name);
    return toQString(found == words.labels.end() ? name : found->second);
}

} // namespace

ChangeDialog::ChangeDialog(const QString& contact, const report::PictureWords& words, Layer from,
                           std::vector<Passage> passages, QWidget* parent)
    : QDialog(parent), passages_(std::move(passages)), from_(new QComboBox(this)), to_(new QComboBox(this)),
      intention_(new QComboBox(this)), words_(new QComboBox(this)), when_(new QLineEdit(this)) {
    setWindowTitle(tr("A change of the tie with %1").arg(contact));
    for (QComboBox* box : {from_, to_}) {
        for (const Layer layer : {Layer::Communality, Layer::Sociality, Layer::Connectivity})
            box->addItem(labelOf(words, "layer." + std::string(toString(layer))), static_cast<int>(layer));
        box->addItem(tr("not told"), static_cast<int>(Layer::Unclassified));
    }
    from_->setCurrentIndex(from_->count() - 1);
    to_->setCurrentIndex(std::max(0, to_->findData(static_cast<int>(from))));
    intention_->addItem(tr("not told"), static_cast<int>(Intention::Unknown));
    for (const Intention intention : {Intention::Intended, Intention::Circumstantial})
        intention_->addItem(labelOf(words, "change." + std::string(toString(intention))), static_cast<int>(intention));
    words_->addItem(tr("No words"));
    for (const Passage& passage : passages_) {
        const QString quote = toQString(passage.quote).simplified();
        words_->addItem(quote.size() > 70 ? quote.left(69) + QStringLiteral("…") : quote);
        words_->setItemData(words_->count() - 1, quote, Qt::ToolTipRole);
    }
    words_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    words_->setMinimumContentsLength(36);
    when_->setPlaceholderText(tr("as told: “after the move”"));
    auto* form = new QFormLayout(this);
    form->addRow(tr("&From"), from_);
    form->addRow(tr("&To"), to_);
    form->addRow(tr("&Intention"), intention_);
    form->addRow(tr("&When"), when_);
    form->addRow(tr("W&ords"), words_);
    form->addRow(acceptOrCancel(this, tr("&Note the change")));
}

study::ChangeWish ChangeDialog::wish() const {
    study::ChangeWish wish;
    wish.from = static_cast<Layer>(from_->currentData().toInt());
    wish.to = static_cast<Layer>(to_->currentData().toInt());
    wish.intention = static_cast<Intention>(intention_->currentData().toInt());
    wish.when = toStd(when_->text());
    if (words_->currentIndex() > 0) wish.passage = passages_[static_cast<std::size_t>(words_->currentIndex() - 1)];
    return wish;
}

} // namespace kith::workbench
