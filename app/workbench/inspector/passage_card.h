// A passage in the inspector: its words, where they stand, and every coding on it or overlapping it.
#pragma once

#include "inspector/card.h"

#include "kith/study/cards.h"

#include <vector>

class QPushButton;

namespace kith::workbench {

class CodingBox;

class PassageInspector : public InspectorCard {
    Q_OBJECT
public:
    explicit PassageInspector(const PageContext& context);

    bool show(const Subject& subject) override; // a passage or a coding
    void refresh() override;

private:
    void showCard(const study::PassageCard& card, const Protocol& protocol);

    Subject subject_;
    Passage passage_;
    QLabel *title_, *where_, *words_, *translationHeading_, *translation_, *none_;
    QPushButton* open_;
    QVBoxLayout* codings_;
    std::vector<CodingBox*> boxes_;
    QLabel* overlapping_ = nullptr;
};

} // namespace kith::workbench
