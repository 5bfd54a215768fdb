// A contact in the inspector: the card that the pages of people show, too.
#pragma once

#include "inspector/card.h"

namespace kith::workbench {

class ContactCard;

class ContactInspector : public InspectorCard {
    Q_OBJECT
public:
    explicit ContactInspector(const PageContext& context);

    bool show(const Subject& subject) override;
    void refresh() override {} // the card follows edits itself

private:
    ContactCard* card_;
};

} // namespace kith::workbench
