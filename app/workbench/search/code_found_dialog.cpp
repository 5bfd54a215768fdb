#include "search/code_found_dialog.h"

#include "common/dialog_buttons.h"
#include "passages/lines_view.h"
#include "search/found_model.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include <set>
#include <tuple>

namespace kith::workbench {

CodeFoundDialog::CodeFoundDialog(const QString& code, std::vector<study::FoundPassage> chosen,
                                 const study::SearchAnswer& all, const QFont& textFont, QWidget* parent)
    : QDialog(parent), code_(code), chosen_(std::move(chosen)), all_(all), model_(new FoundModel(this)),
      turns_(new QCheckBox(tr("Code the &whole turn of each"), this)), count_(new QLabel(this)) {
    setWindowTitle(tr("Code as %1").arg(code));
    onlyChosen_ = new QRadioButton(tr("&Chosen: %n passage(s)", nullptr, static_cast<int>(chosen_.size())), this);
    everything_ = new QRadioButton(tr("&All: %n passage(s)", nullptr, static_cast<int>(all_.passages.size())), this);
    (chosen_.size() > 1 ? onlyChosen_ : everything_)->setChecked(true);
    onlyChosen_->setEnabled(!chosen_.empty());
    auto* lines = new LinesView(FoundModel::Line, this);
    lines->setModel(model_);
    lines->setTextFont(textFont);
    lines->setLetters({{FoundModel::Place, 14}});
    lines->setColumnHidden(FoundModel::Speaker, true);
    lines->setAccessibleName(tr("What will be coded"));
    QDialogButtonBox* buttons = acceptOrCancel(this, tr("C&ode"));
    accept_ = acceptOf(buttons);
    connect(lines, &LinesView::opened, this, &QDialog::accept);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(onlyChosen_);
    layout->addWidget(everything_);
    layout->addWidget(turns_);
    layout->addWidget(lines, 1);
    layout->addWidget(count_);
    layout->addWidget(buttons);
    resize(640, 420);
    connect(onlyChosen_, &QRadioButton::toggled, this, &CodeFoundDialog::preview);
    connect(turns_, &QCheckBox::toggled, this, &CodeFoundDialog::preview);
    preview();
    (chosen_.size() > 1 ? onlyChosen_ : everything_)->setFocus();
}

std::vector<study::FoundPassage> CodeFoundDialog::passages() const {
    return onlyChosen_->isChecked() ? chosen_ : all_.passages;
}

bool CodeFoundDialog::wholeTurns() const {
    return turns_->isChecked();
}

void CodeFoundDialog::preview() {
    auto shown = std::make_shared<study::SearchAnswer>();
    shown->passages = passages();
    std::set<std::tuple<SourceKey, std::int64_t, CodePointSpan>> turns;
    for (const study::FoundPassage& found : shown->passages)
        turns.emplace(found.passage.source, found.passage.part, found.whole);
    const bool whole = wholeTurns();
    const auto count = static_cast<int>(whole ? turns.size() : shown->passages.size());
    count_->setText(
        whole ? tr("%n whole turn(s) will be coded as %1, in one step that can be undone.", nullptr, count).arg(code_)
              : tr("%n passage(s) will be coded as %1, in one step that can be undone.", nullptr, count).arg(code_));
    accept_->setEnabled(count > 0);
    model_->setAnswer(std::move(shown));
}

} // namespace kith::workbench
