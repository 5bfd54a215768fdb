// A code in the inspector: what it means, and how often it was given where.
#pragma once

#include "inspector/card.h"

#include "kith/study/cards.h"
#include "kith/study/evidence.h"

#include <vector>

class QComboBox;
class QPushButton;

namespace kith::workbench {

class MemoList;

class CodeInspector : public InspectorCard {
    Q_OBJECT
public:
    explicit CodeInspector(const PageContext& context);

    bool show(const Subject& subject) override;
    void refresh() override;

private:
    void showCard(const study::CodeCard& card, const std::vector<study::ShownPassage>& passages);
    void showDefinition(const Code& code);
    void showCounts(const study::CodeCard& card);
    void followLink(const QString& link);
    void list(const QString& of, const std::vector<CodingKey>& codings);

    CodeKey code_;
    study::CodeCard card_;
    std::vector<study::ShownPassage> passages_;
    QLabel *title_, *name_, *definition_, *counts_, *passagesLabel_;
    QComboBox* whose_;
    QPushButton *all_, *edit_;
    MemoList* memos_;
};

} // namespace kith::workbench
