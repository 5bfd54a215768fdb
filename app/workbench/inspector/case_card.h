// A case in the inspector: attributes, sources, what was asked.
#pragma once

#include "inspector/card.h"

#include "kith/study/cards.h"

namespace kith::workbench {

class MemoList;

class CaseInspector : public InspectorCard {
    Q_OBJECT
public:
    explicit CaseInspector(const PageContext& context);

    bool show(const Subject& subject) override;
    void refresh() override;

private:
    void showCard(const study::CaseCard& card, const QStringList& statuses);

    CaseKey ego_;
    study::CaseCard card_;
    QLabel *title_, *kind_, *attributes_, *sources_, *asked_;
    MemoList* memos_;
};

} // namespace kith::workbench
