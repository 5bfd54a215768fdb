// What can be done with the answers of a survey.
#include "common/commands.h"
#include "common/strings.h"
#include "surveys/answer_view.h"
#include "surveys/survey_model.h"
#include "surveys/surveys_page.h"
#include "window/choose_code.h"

#include "kith/model/piles.h"
#include "kith/study/coding.h"
#include "kith/study/reading.h"

#include <QAction>
#include <QCheckBox>
#include <QTableView>
#include <QTextEdit>

#include <algorithm>

namespace kith::workbench {

void SurveysPage::makeActions() {
    addCommand(this, tr("Code with…"), QKeySequence(Qt::CTRL | Qt::Key_K), &SurveysPage::chooseCode);
    QAction* remove =
        addCommand(this, tr("Remove the coding"), QKeySequence(Qt::Key_Delete), &SurveysPage::removeCoding);
    remove->setShortcuts({QKeySequence(Qt::Key_Delete), QKeySequence(Qt::Key_Backspace)});
    addCommand(this, tr("Next answer"), QKeySequence(Qt::Key_J), &SurveysPage::next);
    addCommand(this, tr("Previous answer"), QKeySequence(Qt::Key_K), &SurveysPage::previous);
    addCommand(this, tr("Next uncoded answer"), QKeySequence(Qt::Key_U), &SurveysPage::nextUncoded);
    addCommand(this, tr("Open as a text"), QKeySequence(Qt::CTRL | Qt::Key_Return), &SurveysPage::openInTranscript);
    addCommand(this, tr("Sort by this column"), QKeySequence(Qt::Key_S), &SurveysPage::sortHere);
    makeCodeActions();
}

void SurveysPage::makeCodeActions() {
    QStringList codes;
    for (const Code& one : workspace().outline().codebook.codes)
        if (!one.shortcut.empty() && one.retired == 0)
            codes += toQString(one.shortcut + " " + one.key.uuid.toString() + " " + one.label(context().language()));
    if (codes == codesShown_) return;
    codesShown_ = codes;
    for (QAction* action : codeActions_) {
        removeAction(action);
        action->deleteLater();
    }
    codeActions_.clear();
    for (const Code& one : workspace().outline().codebook.codes) {
        if (one.shortcut.empty() || one.retired != 0 || isPile(one)) continue;
        codeActions_.push_back(addCommand(this, tr("Code as %1").arg(toQString(one.label(context().language()))),
                                          QKeySequence(toQString(one.shortcut)), [this, key = one.key] { code(key); }));
    }
}

void SurveysPage::code(CodeKey key) {
    const std::optional<Passage> passage = answer_->chosen();
    if (!passage) {
        desk().say(tr("Go to an answer first: it is the answer that is coded."));
        return;
    }
    const auto& codes = workspace().outline().codebook.codes;
    const auto found = std::find_if(codes.begin(), codes.end(), [key](const Code& one) { return one.key == key; });
    if (found == codes.end()) return;
    std::erase(recent_, key);
    recent_.insert(recent_.begin(), key);
    study::CodingWish wish; // the form says about whom, and at which stage
    wish.code = found->name;
    wish.coder = workspace().coder();
    workspace().edit([passages = std::vector{*passage}, wish](project::Project& project) {
        study::applyCode(project, passages, wish);
    });
}

void SurveysPage::chooseCode() {
    if (!answer_->answer()) return;
    CodesOffered offered;
    offered.recent = recent_;
    workbench::chooseCode(
        context(), tr("Code the answer"), this, [this](const Code& chosen) { code(chosen.key); }, offered);
}

void SurveysPage::removeCoding() {
    const std::optional<CodingKey> coding = answer_->codingMeant();
    if (!coding) return;
    workspace().edit([keys = std::vector{*coding}, by = workspace().coder()](project::Project& project) {
        study::removeCodings(project, keys, by);
    });
}

void SurveysPage::go(int step, bool uncoded) {
    const QModelIndex there = model_->answerFrom(table_->currentIndex(), step, uncoded);
    if (!there.isValid()) {
        desk().say(uncoded ? tr("No uncoded answer follows in the next thousand rows.")
                           : tr("There is no further answer."));
        return;
    }
    table_->setCurrentIndex(there);
    table_->scrollTo(there);
}

void SurveysPage::next() {
    go(1, onlyUncoded_->isChecked());
}

void SurveysPage::previous() {
    go(-1, onlyUncoded_->isChecked());
}

void SurveysPage::nextUncoded() {
    go(1, true);
}

void SurveysPage::openInTranscript() {
    if (const std::optional<Passage> passage = answer_->chosen()) desk().openPassage(*passage);
}

void SurveysPage::sortHere() {
    if (table_->currentIndex().isValid()) sortBy(table_->currentIndex().column());
}

} // namespace kith::workbench
