// Inspector: what is known of the thing that the user looks at.
#pragma once

#include "window/page.h"

#include <QScrollArea>

#include <vector>

class QLabel;
class QStackedLayout;

namespace kith::workbench {

class InspectorCard;

class InspectorDock : public QScrollArea {
    Q_OBJECT
public:
    explicit InspectorDock(const PageContext& context);

    void inspect(const Subject& subject);
    [[nodiscard]] InspectorCard* card() const { return current_; }

protected:
    void focusInEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void say(const QString& words);

    PageContext context_;
    Subject subject_;
    std::vector<InspectorCard*> cards_;
    InspectorCard* current_ = nullptr;
    QLabel* empty_;
    QWidget* inside_;
};

QWidget* makeInspectorDock(const PageContext& context);

} // namespace kith::workbench
