// How much each feature of a candidate speaks for it. Made by bench/polnear-fit.ts; not to be edited by hand.
import type { Weights } from './attribution.ts';

/** Feature and weight, pair after pair. What the names mean stands in candidates.ts, where they are made. */
const PAIRS = `
Alead=,|bare|A0 -0.56  Alead=,|bare|As1 -0.68  Alead=,|cue|A0 -0.37  Alead=,|cue|As1 -1.12
Alead=.|bare|A0 0.29  Alead=.|bare|As1 -0.67  Alead=.|cue|A0 1.41  Alead=:|bare|As1 -0.76  Alead=:|cue|A0 1.35
Alead=:|cue|As1 -1.18  Alead=mark|bare|A0 -1.41  Alead=mark|bare|As1 -0.88  Alead=mark|cue|A0 0.19
Alead=mark|cue|As1 -0.95  Alead=start|bare|A0 0.42  Alead=start|bare|As1 0.18  Alead=start|cue|A0 0.78
Alead=start|cue|As1 0.63  Alead=that|bare|A0 -1.45  Alead=that|bare|As1 -0.44  Alead=that|cue|As1 -0.56
Alead=word|bare|A0 -0.55  Alead=word|bare|As1 -0.53  Alead=word|cue|A0 -0.21  Alead=word|cue|As1 -0.70
Bend=,|bare|Bp1 -0.34  Bend=,|bare|Bp2 -0.28  Bend=,|bare|Bs1 -0.51  Bend=,|bare|Bs2 -0.38  Bend=,|cue|B0 0.58
Bend=,|cue|Bp1 -0.40  Bend=,|cue|Bp2 -0.34  Bend=,|cue|Bs1 -0.56  Bend=,|cue|Bs2 -0.46  Bend=.|bare|B0 0.27
Bend=.|bare|Bp1 -0.51  Bend=.|bare|Bp2 -0.48  Bend=.|bare|Bs2 -0.34  Bend=.|cue|B0 0.93  Bend=.|cue|Bp1 -0.37
Bend=.|cue|Bp2 -0.51  Bend=.|cue|Bs1 0.49  Bend=?|bare|B0 0.39  Bend=?|bare|Bp1 -0.59  Bend=?|bare|Bp2 -0.83
Bend=?|bare|Bs1 0.29  Bend=?|bare|Bs2 -0.40  Bend=?|cue|Bp1 -1.19  Bend=?|cue|Bp2 -1.09  Bend=?|cue|Bs2 -0.36
Bend=word|bare|B0 0.55  Bend=word|bare|Bp1 -0.62  Bend=word|bare|Bp2 -0.29  Bend=word|bare|Bs1 -0.34
Bend=word|bare|Bs2 -0.60  Bend=word|cue|B0 1.08  Bend=word|cue|Bp1 -0.52  Bend=word|cue|Bp2 -0.47
Bend=word|cue|Bs2 -0.83  between=0|A|cue 0.38  between=1|A|bare -0.25  between=1|A|cue 0.79
between=1|B|bare -0.35  between=1|B|cue -0.18  between=2|A|bare -0.50  between=2|A|cue 0.24
between=2|B|bare -0.21  between=2|B|cue -0.32  between=3|B|cue -0.47  earlier=0 -0.24  earlier=0|F -0.28
earlier=0|S -0.30  earlier=1 -0.36  earlier=1|F -0.30  earlier=1|P -1.97  earlier=1|S -0.46  earlier=2 -0.35
earlier=2|F -0.29  earlier=2|P -2.15  earlier=2|S -0.81  earlier|continues 0.31  earlier|new -0.62
earlier|p=0 -0.31  earlier|p=2 -0.29  earlier|p=3 -0.44  earlier|p=4 -0.60  end=,|A0|according 1.24
end=,|A0|apposed 0.58  end=,|A0|bare 0.21  end=,|A0|far 0.21  end=,|A0|inverted 0.39  end=,|A0|subject 0.64
end=,|As1|bare -0.33  end=,|As1|far -0.24  end=,|As1|inverted -0.34  end=,|As1|subject -0.23
end=.|As1|apposed -1.23  end=.|As1|bare -0.52  end=.|As1|far -0.69  end=.|As1|inverted -0.39
end=.|As1|subject -0.73  end=?|A0|bare 0.71  end=?|A0|inverted 0.81  end=?|A0|subject 0.45
end=?|As1|subject 1.46  end=word|A0|bare -0.30  end=word|A0|far -0.78  end=word|A0|inverted 0.79
end=word|A0|subject 0.57  end=word|As1|bare -0.58  end=word|As1|far -0.43  end=word|As1|inverted -0.41
end=word|As1|subject -0.56  gap=A0|apposed 1.07  gap=A0|bare 0.16  gap=A0|far 0.31  gap=A0|inverted 0.99
gap=A0|subject 0.83  gap=A17|bare -0.29  gap=A17|far -0.54  gap=A17|inverted -0.21  gap=A1|far -0.56
gap=A1|inverted -0.83  gap=A1|subject -0.29  gap=A2|far -0.69  gap=A2|inverted -1.39  gap=A2|subject 0.34
gap=A33|bare -0.46  gap=A33|inverted -0.32  gap=A33|subject -0.37  gap=A3|bare 0.21  gap=A3|far -0.23
gap=A3|inverted -0.44  gap=A3|subject -0.18  gap=A5|bare -0.20  gap=A5|far -0.87  gap=A5|inverted -0.31
gap=A5|subject -0.16  gap=A9|far -0.26  gap=A9|inverted -0.40  gap=A9|subject -0.35  gap=B0|bare -0.85
gap=B0|far -0.31  gap=B0|inverted -0.30  gap=B0|subject 0.20  gap=B17|according 0.36  gap=B17|apposed 0.26
gap=B17|bare -0.19  gap=B17|colon -0.88  gap=B17|far -0.46  gap=B17|inverted -0.22  gap=B1|according 1.43
gap=B1|apposed 0.96  gap=B1|bare -0.65  gap=B1|far 0.19  gap=B1|subject 0.42  gap=B2|apposed 0.29
gap=B2|far 0.30  gap=B2|subject 0.63  gap=B33|according 0.27  gap=B33|apposed -0.45  gap=B33|bare -0.38
gap=B33|colon -0.26  gap=B33|far -0.35  gap=B33|inverted -0.37  gap=B33|subject -0.36  gap=B3|apposed 0.59
gap=B3|bare 0.17  gap=B3|subject 0.80  gap=B5|apposed 1.51  gap=B5|bare 0.24  gap=B5|far 0.60
gap=B5|subject 0.63  gap=B9|apposed 0.67  gap=B9|colon -0.20  gap=B9|inverted -0.20  gap=B9|subject 0.28
kind=another|bare 0.39  kind=another|cue -0.33  kind=her|bare -0.45  kind=he|bare 0.36  kind=he|cue 0.40
kind=his|bare -0.29  kind=his|cue -0.23  kind=its|bare -0.92  kind=its|cue -0.22  kind=it|bare -0.93
kind=it|cue -0.35  kind=i|bare -0.52  kind=i|cue -0.97  kind=many|cue -1.32  kind=name|cue 0.36
kind=noun|cue -0.24  kind=one|bare -0.75  kind=one|cue -0.59  kind=others|cue -0.34  kind=she|bare 0.27
kind=she|cue 0.32  kind=some|cue -0.70  kind=their|bare -0.45  kind=their|cue -0.82  kind=they|cue -0.70
kind=we|bare -0.17  kind=who|cue -0.61  kind=you|bare -1.15  kind=you|cue -1.29  lead=,|B0|apposed 0.87
lead=,|B0|bare 0.26  lead=,|B0|far -0.17  lead=,|B0|inverted 0.50  lead=,|B0|subject 0.90
lead=,|Bp1|apposed -0.24  lead=,|Bp1|bare -0.53  lead=,|Bp1|far -0.51  lead=,|Bp1|inverted -0.38
lead=,|Bp1|subject -0.54  lead=,|Bp2|bare -0.44  lead=,|Bp2|far -0.27  lead=,|Bp2|inverted -0.29
lead=,|Bp2|subject -0.31  lead=,|Bs1|bare -0.77  lead=,|Bs1|far -0.80  lead=,|Bs1|inverted -0.40
lead=,|Bs1|subject -0.25  lead=,|Bs2|inverted -0.62  lead=,|Bs2|subject 0.87  lead=.|Bp1|according -0.56
lead=.|Bp1|apposed -0.36  lead=.|Bp1|bare -0.44  lead=.|Bp1|colon -0.56  lead=.|Bp1|far -0.37
lead=.|Bp1|inverted -0.34  lead=.|Bp1|subject -0.32  lead=.|Bp2|bare -0.35  lead=.|Bp2|far -0.26
lead=.|Bp2|inverted -0.23  lead=.|Bp2|subject -0.30  lead=.|Bs1|far 0.21  lead=.|Bs1|inverted 0.34
lead=.|Bs1|subject 0.20  lead=.|Bs2|apposed -0.33  lead=.|Bs2|bare -0.46  lead=.|Bs2|far -0.31
lead=.|Bs2|subject -0.42  lead=:|B0|apposed 0.70  lead=:|B0|bare 0.58  lead=:|B0|colon 0.23
lead=:|B0|far -0.21  lead=:|B0|inverted -0.47  lead=:|B0|subject 0.52  lead=:|Bp1|bare -0.69
lead=:|Bp1|far -0.65  lead=:|Bp1|inverted -0.37  lead=:|Bp1|subject -0.60  lead=:|Bp2|bare -0.62
lead=:|Bp2|far -0.59  lead=:|Bp2|inverted -0.35  lead=:|Bp2|subject -0.55  lead=:|Bs1|bare -1.36
lead=:|Bs1|inverted -1.18  lead=:|Bs1|subject -1.98  lead=:|Bs2|bare -0.80  lead=:|Bs2|subject -1.05
lead=mark|B0|bare -0.70  lead=mark|Bp1|bare -1.07  lead=mark|Bp1|far -1.05  lead=mark|Bp1|inverted -0.53
lead=mark|Bp2|bare -1.11  lead=mark|Bs1|bare -1.25  lead=mark|Bs1|subject 0.43  lead=mark|Bs2|subject -0.67
lead=start|Bp1|according -0.60  lead=start|Bp1|apposed -0.24  lead=start|Bp1|bare -0.39
lead=start|Bp1|far -0.30  lead=start|Bp1|inverted -0.17  lead=start|Bp2|according -0.32
lead=start|Bp2|bare -0.31  lead=start|Bp2|colon -0.37  lead=start|Bp2|far -0.33  lead=start|Bp2|inverted -0.27
lead=start|Bp2|subject -0.26  lead=that|B0|bare 0.86  lead=that|B0|inverted -0.48  lead=that|B0|subject 1.11
lead=that|Bp1|bare -0.49  lead=that|Bp1|far -0.47  lead=that|Bp1|inverted -0.34  lead=that|Bp1|subject -0.45
lead=that|Bp2|bare -0.34  lead=that|Bp2|inverted -0.30  lead=that|Bp2|subject -0.26  lead=that|Bs1|bare -0.73
lead=that|Bs1|subject -1.21  lead=word|B0|according 1.15  lead=word|B0|apposed 1.04  lead=word|B0|bare 0.36
lead=word|B0|colon -0.96  lead=word|B0|far 0.92  lead=word|B0|inverted -0.50  lead=word|B0|subject 1.01
lead=word|Bp1|according 0.36  lead=word|Bp1|apposed -0.41  lead=word|Bp1|bare -0.48  lead=word|Bp1|far -0.31
lead=word|Bp1|inverted -0.33  lead=word|Bp1|subject -0.50  lead=word|Bp2|apposed -0.30
lead=word|Bp2|bare -0.40  lead=word|Bp2|colon -0.33  lead=word|Bp2|far -0.33  lead=word|Bp2|inverted -0.29
lead=word|Bp2|subject -0.20  lead=word|Bs1|apposed -0.72  lead=word|Bs1|bare -0.43  lead=word|Bs1|far -0.67
lead=word|Bs1|inverted -0.41  lead=word|Bs2|bare -0.51  lead=word|Bs2|far -0.40  lead=word|Bs2|inverted -0.35
lead=word|Bs2|subject -0.20  none 0.58  none|Cap|end=, 0.32  none|Cap|end=. 0.22  none|Cap|end=? -0.38
none|Cap|end=word 0.50  none|lead=, 0.21  none|lead=: 0.25  none|lead=mark 0.75  none|lead=start -0.44
none|lead=that -0.50  none|lead=word 0.87  none|low|end=, 0.20  none|low|end=. 0.17  none|low|end=? -0.75
none|low|end=word 0.36  none|title 1.61  none|title|words=2 0.32  none|title|words=3 1.53
none|title|words=5 1.23  none|title|words=9 1.37  none|words=1 1.44  none|words=17 -0.18  none|words=2 0.93
none|words=3 0.21  previous|, 0.35  previous|. 0.81  previous|F|A0 0.29  previous|F|As1 -0.34
previous|F|B0 0.15  previous|F|Bp1 -0.32  previous|F|Bp2 -0.23  previous|F|Bs1 0.63  previous|F|Bs2 0.35
previous|P|Bp1 0.94  previous|S|As1 -0.31  previous|S|Bp1 -0.36  previous|S|Bp2 -0.79  previous|S|Bs1 1.11
previous|S|Bs2 0.69  previous|cue=true 0.27  previous|mark 0.67  previous|start 0.26  rel=A0|F|according 1.52
rel=A0|F|apposed 0.60  rel=A0|F|bare 0.18  rel=A0|F|far 0.15  rel=A0|F|inverted 0.49  rel=A0|F|subject 0.62
rel=As1|F|apposed -0.59  rel=As1|F|bare -0.56  rel=As1|F|far -0.39  rel=As1|F|inverted -0.32
rel=As1|F|subject -0.56  rel=As1|S|far -1.00  rel=As1|S|inverted -0.76  rel=As1|S|subject 1.30
rel=B0|F|according 1.58  rel=B0|F|apposed 0.80  rel=B0|F|bare 0.68  rel=B0|F|colon -0.18  rel=B0|F|far 0.45
rel=B0|F|inverted -0.38  rel=B0|F|subject 0.81  rel=Bp1|F|according 0.17  rel=Bp1|F|apposed -0.30
rel=Bp1|F|bare -0.44  rel=Bp1|F|colon -0.33  rel=Bp1|F|far -0.31  rel=Bp1|F|inverted -0.25
rel=Bp1|F|subject -0.38  rel=Bp1|P|inverted -0.37  rel=Bp1|P|subject 1.39  rel=Bp1|S|according -0.60
rel=Bp1|S|apposed -0.50  rel=Bp1|S|bare -0.56  rel=Bp1|S|far -0.45  rel=Bp1|S|inverted -0.41
rel=Bp2|F|according -0.30  rel=Bp2|F|apposed -0.22  rel=Bp2|F|bare -0.37  rel=Bp2|F|colon -0.27
rel=Bp2|F|far -0.28  rel=Bp2|F|inverted -0.25  rel=Bp2|F|subject -0.27  rel=Bp2|P|bare -0.96
rel=Bp2|P|inverted -1.54  rel=Bp2|P|subject -0.79  rel=Bp2|S|bare -0.47  rel=Bp2|S|far -0.48
rel=Bp2|S|inverted -0.27  rel=Bp2|S|subject -0.37  rel=Bs1|F|apposed -0.47  rel=Bs1|F|bare -0.45
rel=Bs1|F|far -0.47  rel=Bs1|F|subject -0.30  rel=Bs1|S|apposed 0.41  rel=Bs1|S|bare 0.30  rel=Bs1|S|far 0.86
rel=Bs1|S|inverted 0.67  rel=Bs1|S|subject 0.43  rel=Bs2|F|apposed -0.27  rel=Bs2|F|bare -0.43
rel=Bs2|F|far -0.33  rel=Bs2|F|inverted -0.33  rel=Bs2|S|apposed -0.40  rel=Bs2|S|bare -0.22
rel=Bs2|S|far -0.34  rel=Bs2|S|subject -0.60  role=head|As1|apposed -0.53  role=head|As1|far -0.46
role=head|As1|subject -0.19  role=head|B0|apposed 1.50  role=head|B0|bare 0.44  role=head|B0|colon -0.93
role=head|B0|far 0.54  role=head|B0|subject 1.14  role=head|Bp1|apposed -0.16  role=head|Bp1|far -0.35
role=head|Bp1|subject -0.25  role=head|Bp2|colon -0.38  role=head|Bp2|far -0.43  role=head|Bs1|apposed -0.32
role=head|Bs1|far -0.34  role=head|Bs1|subject 0.24  role=head|Bs2|bare -0.30  role=head|Bs2|far -0.35
role=head|Bs2|subject -0.68  role=head|cue 0.22  role=led|A0|according 1.70  role=led|A0|bare 0.23
role=led|A0|subject -1.31  role=led|As1|subject -0.74  role=led|B0|according 2.04  role=led|B0|apposed -0.48
role=led|B0|bare -0.71  role=led|B0|colon -0.66  role=led|B0|subject -0.23  role=led|Bp1|apposed -0.39
role=led|Bp1|bare -0.21  role=led|Bp1|colon -0.50  role=led|Bp1|subject -0.71  role=led|Bp2|according -0.32
role=led|Bp2|bare -0.21  role=led|Bp2|subject -0.48  role=led|Bs1|according 0.65  role=led|Bs1|bare -0.31
role=led|Bs1|subject -0.40  role=led|Bs2|bare -0.24  role=led|Bs2|subject -0.21  role=led|bare -0.24
role=mid|A0|apposed 0.54  role=mid|A0|far 0.15  role=mid|A0|inverted 0.52  role=mid|A0|subject 0.74
role=mid|As1|bare -0.39  role=mid|As1|far -0.46  role=mid|As1|inverted -0.40  role=mid|As1|subject -0.21
role=mid|B0|apposed 0.53  role=mid|B0|bare 0.24  role=mid|B0|colon 0.40  role=mid|B0|inverted -0.38
role=mid|B0|subject 0.55  role=mid|Bp1|apposed -0.36  role=mid|Bp1|bare -0.32  role=mid|Bp1|colon -0.67
role=mid|Bp1|far -0.32  role=mid|Bp1|inverted -0.31  role=mid|Bp2|apposed -0.49  role=mid|Bp2|bare -0.30
role=mid|Bp2|colon -0.28  role=mid|Bp2|far -0.19  role=mid|Bp2|inverted -0.29  role=mid|Bp2|subject -0.30
role=mid|Bs1|apposed -0.20  role=mid|Bs2|apposed -0.56  role=mid|Bs2|far -0.43  role=mid|Bs2|subject 0.16
role=mid|bare -0.18  role=own|A0|bare -0.57  role=own|A0|inverted -0.32  role=own|A0|subject -1.44
role=own|As1|bare -0.21  role=own|As1|inverted -0.19  role=own|B0|bare 0.20  role=own|B0|inverted -0.27
role=own|B0|subject -2.35  role=own|Bp1|subject -0.29  role=own|Bp2|subject -0.33  role=own|Bs1|bare -0.29
role=own|Bs1|inverted -0.55  role=own|Bs1|subject -0.92  role=own|Bs2|inverted -0.28  role=own|cue -0.53
tie=according.say|A0 1.52  tie=according.say|B0 1.58  tie=according.say|Bp2 -0.32  tie=according.say|Bs1 0.65
tie=apposed.call|B0 0.54  tie=apposed.call|Bp1 -0.49  tie=apposed.call|Bs1 -0.29  tie=apposed.hold|Bp1 -0.47
tie=apposed.hold|Bp2 -0.30  tie=apposed.say|A0 0.96  tie=apposed.say|As1 0.40  tie=apposed.say|B0 0.99
tie=apposed.say|Bp1 -0.36  tie=apposed.say|Bs1 0.69  tie=apposed.say|Bs2 -0.70  tie=apposed.tell|A0 1.62
tie=apposed.tell|B0 2.36  tie=apposed.tell|Bp1 0.29  tie=apposed.voice|A0 0.96  tie=apposed.voice|B0 1.75
tie=apposed.voice|Bp1 -0.21  tie=apposed.voice|Bp2 -0.38  tie=apposed.voice|Bs1 -0.95  tie=bare|A0 0.18
tie=bare|As1 -0.38  tie=bare|B0 0.68  tie=bare|Bp1 -0.47  tie=bare|Bp2 -0.35  tie=bare|Bs2 -0.32
tie=colon.none|B0 -0.18  tie=colon.none|Bp1 -0.24  tie=colon.none|Bp2 -0.37  tie=far.call|A0 -0.52
tie=far.call|As1 -0.44  tie=far.call|B0 0.37  tie=far.call|Bp1 -0.43  tie=far.call|Bp2 -0.19
tie=far.call|Bs1 0.15  tie=far.call|Bs2 -0.16  tie=far.hold|A0 -1.10  tie=far.hold|As1 -0.58
tie=far.hold|B0 -0.54  tie=far.hold|Bp1 -0.33  tie=far.hold|Bp2 -0.33  tie=far.hold|Bs1 -0.65
tie=far.hold|Bs2 -0.56  tie=far.paper|A0 -0.52  tie=far.paper|As1 -0.33  tie=far.paper|B0 -0.24
tie=far.paper|Bp1 -0.18  tie=far.paper|Bp2 -0.24  tie=far.paper|Bs1 -0.16  tie=far.say|A0 -0.98
tie=far.say|As1 -0.29  tie=far.say|B0 0.81  tie=far.say|Bp2 -0.27  tie=far.say|Bs1 0.17  tie=far.say|Bs2 -0.28
tie=far.tell|B0 1.08  tie=far.tell|Bp1 -0.51  tie=far.voice|A0 0.55  tie=far.voice|As1 -0.37
tie=far.voice|Bp1 -0.30  tie=far.voice|Bp2 -0.34  tie=far.voice|Bs1 -0.43  tie=far.voice|Bs2 -0.45
tie=inverted.call|A0 -1.88  tie=inverted.call|As1 -0.21  tie=inverted.call|B0 -0.51
tie=inverted.call|Bp1 -0.30  tie=inverted.call|Bp2 -0.22  tie=inverted.call|Bs1 -0.93
tie=inverted.call|Bs2 -0.42  tie=inverted.hold|A0 -1.65  tie=inverted.hold|As1 -0.49
tie=inverted.hold|B0 -0.54  tie=inverted.hold|Bp1 -0.24  tie=inverted.hold|Bp2 -0.20
tie=inverted.hold|Bs1 -0.80  tie=inverted.hold|Bs2 -0.39  tie=inverted.paper|A0 -1.74
tie=inverted.paper|As1 -0.30  tie=inverted.paper|B0 -0.36  tie=inverted.paper|Bp1 -0.30
tie=inverted.paper|Bp2 -0.28  tie=inverted.paper|Bs1 -0.90  tie=inverted.say|A0 1.12
tie=inverted.say|As1 -0.35  tie=inverted.say|B0 -0.16  tie=inverted.say|Bp1 -0.18  tie=inverted.say|Bp2 -0.25
tie=inverted.say|Bs1 0.54  tie=inverted.say|Bs2 0.22  tie=inverted.voice|As1 -0.30
tie=inverted.voice|B0 -0.41  tie=inverted.voice|Bp1 -0.27  tie=inverted.voice|Bp2 -0.27
tie=inverted.voice|Bs1 0.41  tie=inverted.voice|Bs2 -0.51  tie=subject.call|A0 -1.29
tie=subject.call|As1 -0.75  tie=subject.call|B0 0.29  tie=subject.call|Bp1 -0.58  tie=subject.call|Bp2 -0.37
tie=subject.call|Bs1 -0.52  tie=subject.call|Bs2 -0.57  tie=subject.hold|A0 -2.17  tie=subject.hold|As1 -0.78
tie=subject.hold|B0 -0.78  tie=subject.hold|Bp1 -0.53  tie=subject.hold|Bp2 -0.28  tie=subject.hold|Bs1 -1.38
tie=subject.hold|Bs2 -0.66  tie=subject.paper|As1 -0.56  tie=subject.paper|B0 0.83
tie=subject.paper|Bp2 -0.36  tie=subject.paper|Bs1 -0.67  tie=subject.say|A0 1.07  tie=subject.say|B0 1.13
tie=subject.say|Bp1 0.16  tie=subject.say|Bp2 -0.32  tie=subject.say|Bs1 0.42  tie=subject.tell|A0 1.43
tie=subject.tell|As1 0.52  tie=subject.tell|B0 0.90  tie=subject.tell|Bp1 -0.22  tie=subject.tell|Bp2 -0.30
tie=subject.tell|Bs1 1.29  tie=subject.voice|A0 0.56  tie=subject.voice|As1 -0.27  tie=subject.voice|B0 0.61
tie=subject.voice|Bp1 -0.23  tie=subject.voice|Bs1 0.29  tie=subject.voice|Bs2 -0.25  touch=A|apposed 1.32
touch=A|bare 0.18  touch=A|far 0.63  touch=A|inverted 0.99  touch=A|subject 0.89  touch=B|bare -0.86
touch=B|colon 0.29  touch=B|far -0.31  touch=B|inverted -0.30  touch=B|subject 0.20
`;

/** Natural-log odds by feature. */
export const WEIGHTS: Weights = new Map(
  Array.from(PAIRS.matchAll(/(?<name>\S+) (?<weight>\S+)/g), ({ groups }) => [
    groups?.['name'] ?? '',
    Number(groups?.['weight']),
  ]),
);
