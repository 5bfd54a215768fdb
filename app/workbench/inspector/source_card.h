// A source in the inspector: what it is, what may be done with it, who speaks, how far the coding is.
#pragma once

#include "inspector/card.h"

#include "kith/study/cards.h"
#include "kith/study/sources.h"

#include <array>

class QComboBox;
class QFormLayout;
class QLineEdit;
class QPushButton;

namespace kith::workbench {

class MemoList;

class SourceInspector : public InspectorCard {
    Q_OBJECT
public:
    explicit SourceInspector(const PageContext& context);

    bool show(const Subject& subject) override;
    void refresh() override;

private:
    void makeConsent();
    void showCard(const study::SourceCard& card);
    void showSpeakers(const study::SourceCard& card);
    void describe(const study::SourceDescription& changes);

    SourceKey source_;
    study::SourceCard card_;
    QLabel *title_, *facts_, *progress_, *recording_;
    QPushButton *open_, *done_;
    QLineEdit *language_, *wave_;
    std::array<QComboBox*, 4> consent_{}; // analyse, quote, archive, translate
    QFormLayout* speakers_;
    MemoList* memos_;
};

} // namespace kith::workbench
