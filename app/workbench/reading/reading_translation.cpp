// The translation beside the original, or the original beside a translation: as far as one is scrolled, so is the
// other.
#include "reading/reading_page.h"

#include "common/strings.h"

#include <QSplitter>

#include <algorithm>

namespace kith::workbench {

void ReadingPage::showTranslation(bool shown) {
    if (!shown) {
        if (other_) other_->hide();
        return;
    }
    if (!other_) {
        other_ = new TranscriptView(this);
        other_->setAccessibleName(tr("Translation"));
        other_->setTextFont(preferences().textFont());
        columns_->addWidget(other_);
        translationCodings_ = std::make_unique<SourceCodings>(workspace());
        connect(translationCodings_.get(), &SourceCodings::allChanged, this, [this] {
            std::vector<ShownCoding> all;
            for (const Coding* coding : translationCodings_->shown())
                if (!isHidden(*coding)) all.push_back(drawn(*coding, other_->document()));
            other_->setCodings(all);
        });
        connect(view_, &TranscriptView::scrolled, this, [this] { alignFrom(true); });
        connect(other_, &TranscriptView::scrolled, this, [this] { alignFrom(false); });
        showLooks();
    }
    other_->show();
    columns_->setSizes({columns_->width() / 2, columns_->width() / 2});
    loadTranslation();
    alignFrom(true);
}

void ReadingPage::loadTranslation() {
    if (!document_ || !translation_) return;
    try {
        auto document = std::make_shared<const Document>(study::readText(workspace().reading(), translation_));
        other_->setDocument(document);
        translationCodings_->setDocument(document);
        const bool isOriginal = document_->source().kind != SourceKind::Translation;
        turnPairs_ = workspace().reading().alignment(isOriginal ? translation_ : document_->source().key);
        // Always (of this text, of the one beside it).
        if (isOriginal)
            for (auto& [ofTranslation, ofOriginal] : turnPairs_)
                std::swap(ofTranslation, ofOriginal);
        std::sort(turnPairs_.begin(), turnPairs_.end());
    } catch (...) {
        Q_EMIT workspace().failed(currentFailure());
    }
}

void ReadingPage::alignFrom(bool original) {
    if (aligning_ || !other_ || !other_->isVisible() || turnPairs_.empty()) return;
    aligning_ = true;
    TranscriptView& from = original ? *view_ : *other_;
    TranscriptView& to = original ? *other_ : *view_;
    const auto [turn, below] = from.turnAtTop();
    if (!from.document().isEmpty() && !to.document().isEmpty()) {
        const int number = from.document().turns()[static_cast<std::size_t>(turn)].number;
        // The pair of this turn, or of the nearest one before it.
        const std::pair<int, int>* best = nullptr;
        for (const auto& pair : turnPairs_) {
            const int here = original ? pair.first : pair.second;
            const int bestHere = !best ? -1 : original ? best->first : best->second;
            if (here <= number && here > bestHere) best = &pair;
        }
        if (best) {
            const int wanted = original ? best->second : best->first;
            const auto& turns = to.document().turns();
            const auto found =
                std::find_if(turns.begin(), turns.end(), [&](const ShownTurn& one) { return one.number == wanted; });
            if (found != turns.end()) to.showTurnAt(static_cast<int>(found - turns.begin()), below);
        }
    }
    aligning_ = false;
}

} // namespace kith::workbench
